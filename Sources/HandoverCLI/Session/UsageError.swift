import HandoverModel

/// What is wrong with how the program was called or with its surroundings; worded in both languages.
enum UsageError: Error, Hashable {
    case noWorkspace(String)
    /// The same, where the ledger is a server's and the command reads files of this machine.
    case noFilesHere(String)
    case noPerson
    case clock(String)
    case moment(String)
    /// Two days with `..` between them were asked for.
    case span(String)
    /// A date and a time were asked for, from which a clock can run.
    case timeOfDay(String)
    /// Two times with `..` between them were asked for, the earlier one first.
    case pause(String)
    /// A period whose last day is before its first.
    case spanReversed(String)
    case evidence(String)
    case fileUnreadable(String, FileTrouble)
    /// A server goes by the machine's clock, and for a demonstration by its ledger.
    case servedClock
    case notAFile(String)
    /// A link, a device or a pipe stands where a file is to be written.
    case notWrittenOver(String)
    case fileTooLarge(String, megabytes: Int)
    case fileExists(String)
    case notWritten(String, FileTrouble)
    case folderIsFile(String)
    /// Nothing, where the name of a file or a folder was asked for.
    case noFileName
    /// The name says another form than that in which it would be written; `endings`: what it may end with.
    case otherForm(String, endings: [String])
    /// Where a file is to be written, there is no folder for it.
    case noFolder(of: String)
    /// `-`, where a file is to be written whole or not at all.
    case notAStream
    /// A file was to be written into the folder in which the program keeps a ledger.
    case insideLedger(String)
    case badID(String)
    case cannotListen(String, reason: String)
    /// Everybody on the way could read what is sent, tokens and passwords too.
    case plainListening(String)
    case badProxy(String)
    case serverAddress(String)
    /// The same on the way to a server.
    case plainHTTP(String)
    case noToken
    case badToken
    /// The command works on the ledger's own files, and was told of a server.
    case takesTheFiles
    case severalTokens(String)
    /// What was given to be kept is no secret: nothing, more than a line, or too long.
    case noSecret
    case unknownHost(String)
    case unknownChecklist(String, known: [String])
    case changesNotInForce
    /// The definitions name no folder for cases.
    case noCases
    /// The text of an option has several lines, or characters that nobody sees.
    case notOneLine(String)
    /// A word that no person can be called, or that is a task's id, where a person was asked about.
    case taskWithoutFlag(String)

    /// Whether the call itself was wrong, which has an exit status of its own.
    var isUsage: Bool {
        switch self {
        case .noPerson, .clock, .moment, .span, .spanReversed, .timeOfDay, .pause, .evidence, .badID, .notOneLine,
            .notAStream,
            .insideLedger,
            .noFileName, .otherForm, .taskWithoutFlag, .plainListening, .badProxy,
            .servedClock, .serverAddress, .plainHTTP, .noToken, .badToken, .takesTheFiles, .severalTokens, .noSecret:
            true
        case .noWorkspace, .noFilesHere, .fileUnreadable, .notAFile, .notWrittenOver, .fileTooLarge, .fileExists,
            .folderIsFile,
            .noFolder,
            .notWritten, .cannotListen, .unknownHost, .unknownChecklist, .changesNotInForce, .noCases:
            false
        }
    }

    /// The stable name.
    var code: String {
        switch self {
        case .noWorkspace: "no-workspace"
        case .noFilesHere: "no-files-here"
        case .noPerson: "no-person"
        case .clock: "bad-clock"
        case .moment: "bad-time"
        case .span, .spanReversed: "bad-period"
        case .timeOfDay: "bad-time-of-day"
        case .pause: "bad-pause"
        case .evidence: "bad-evidence"
        case .fileUnreadable: "file-unreadable"
        case .servedClock: "served-clock"
        case .notAFile: "not-a-file"
        case .notWrittenOver: "not-written-over"
        case .fileTooLarge: "file-too-large"
        case .fileExists: "file-exists"
        case .notWritten: "not-written"
        case .folderIsFile: "folder-is-file"
        case .noFolder: "no-folder"
        case .notAStream: "not-a-stream"
        case .insideLedger: "inside-ledger"
        case .noFileName: "no-file-name"
        case .otherForm: "other-form"
        case .badID: "bad-id"
        case .notOneLine: "not-one-line"
        case .cannotListen: "cannot-listen"
        case .plainListening: "plain-http"
        case .badProxy: "bad-proxy"
        case .serverAddress: "bad-url"
        case .plainHTTP: "plain-http-url"
        case .noToken: "no-token"
        case .badToken: "bad-token"
        case .takesTheFiles: "takes-the-files"
        case .severalTokens: "several-tokens"
        case .noSecret: "no-secret"
        case .unknownHost: "unknown-host"
        case .unknownChecklist: "unknown-checklist"
        case .changesNotInForce: "changes-not-in-force"
        case .noCases: "no-cases"
        case .taskWithoutFlag: "task-without-flag"
        }
    }

    func words(_ language: Language) -> String {
        let (zh, en) = words
        return language == .zh ? zh : en
    }

    private var words: (zh: String, en: String) {
        switch self {
        case .noWorkspace(let folder):
            (
                "\(folder) 及其上级文件夹中没有 handover.yaml。请先进入工作区，或用 -C 指定文件夹，或用 handover init 新建。",
                "no handover.yaml in \(folder) or above it. Go to a workspace, name one with -C, or make one with handover init."
            )
        case .noFilesHere(let folder):
            (
                "此命令读取本机的定义文件，不从服务器读取；\(folder) 及其上级文件夹中没有 handover.yaml。请先进入存放这些文件的文件夹（如 git 克隆），或用 -C 指定。",
                "this command reads the definition files of this machine, not the server's, and there is no handover.yaml in \(folder) or above it. Go to the folder that has them, such as a git clone, or name it with -C."
            )
        case .noPerson:
            (
                "不知道是谁在操作。请加上 --as 人员编号，或设置 HANDOVER_PERSON。编号见 handover.yaml 的 people。",
                "who does this? Add --as PERSON or set HANDOVER_PERSON; the ids stand under people in handover.yaml."
            )
        case .clock(let text):
            (
                "HANDOVER_CLOCK 的“\(text)”不是时间。例如：2026-01-30T09:00:00+08:00。",
                "HANDOVER_CLOCK is \"\(text)\", which is no instant. Example: 2026-01-30T09:00:00+08:00."
            )
        case .moment(let text):
            (
                "“\(text)”不是时间。请写 2026-01-30、“2026-01-30 17:05”、now、today、yesterday 或 3d（三天前）。",
                "\"\(text)\" is no time. Write 2026-01-30, \"2026-01-30 17:05\", now, today, yesterday, or 3d for three days ago."
            )
        case .span(let text):
            (
                "“\(text)”不是一段时间。请写首日..末日，例如 2026-01-01..2026-01-31。",
                "\"\(text)\" is no period. Write its first and last day, such as 2026-01-01..2026-01-31."
            )
        case .timeOfDay(let text):
            (
                "“\(text)”没有写明具体时刻。计时须从某一时刻算起，例如“2026-02-13 17:00”。",
                "\"\(text)\" is no time of day, from which a clock could run. Write \"2026-02-13 17:00\"."
            )
        case .pause(let text):
            (
                "“\(text)”不是一段时间。请写起止两个时刻，例如 \"2026-02-13 17:00..2026-02-14 10:00\"。",
                "\"\(text)\" is no stretch of time. Write when it begins and ends, such as \"2026-02-13 17:00..2026-02-14 10:00\"."
            )
        case .spanReversed(let text):
            (
                "“\(text)”的末日早于首日。请把两天对调。", "\"\(text)\" ends before it begins. Swap its two days."
            )
        case .evidence(let text):
            (
                "“\(text)”既不是 http(s) 链接，也不是现有文件。证据可以是链接或文件路径。",
                "\"\(text)\" is neither an http(s) link nor a file. Evidence is a link or the path of a file."
            )
        case .fileUnreadable(let path, let trouble):
            ("无法读取 \(path)：\(trouble.words(.zh))。", "\(path) cannot be read: \(trouble.words(.en)).")
        case .servedClock:
            (
                "serve 不按 HANDOVER_CLOCK 计时：演示台账的“现在”是最后一条记录的时间，其他台账用本机时间。请取消 HANDOVER_CLOCK 再启动。",
                "serve takes no time from HANDOVER_CLOCK: a demonstration's now is its last entry's, and any other ledger goes by this machine's clock. Unset it and start again."
            )
        case .notAFile(let path):
            ("\(path) 不是普通文件，无法读取。", "\(path) is not a regular file and is not read.")
        case .notWrittenOver(let path):
            (
                "\(path) 不是普通文件，不会被覆盖；什么也没有写入。请换一个名字。",
                "\(path) is not a regular file and is not written over; nothing was written. Choose another name."
            )
        case .fileTooLarge(let path, let megabytes):
            ("\(path) 超过 \(megabytes) MiB，无法读取。", "\(path) is larger than \(megabytes) MiB and is not read.")
        case .folderIsFile(let path):
            (
                "\(path) 是文件，工作区要写入文件夹。请换一个名字。",
                "\(path) is a file, and a workspace is written to a folder. Choose another name."
            )
        case .noFolder(let path):
            (
                "无法写入 \(path)：它所在的文件夹不存在。请先建立文件夹，或换一个位置。",
                "\(path) cannot be written: there is no such folder. Make the folder first, or choose another place."
            )
        case .insideLedger(let path):
            (
                "\(path) 在台账的文件夹里，那里只由程序写入；什么也没有写入。请换一个位置。",
                "\(path) is in the folder of a ledger, to which the program alone writes; nothing was written. Choose another place."
            )
        case .notAStream:
            (
                "不能写到标准输出：文件要么完整写入，要么不写。请给出文件名。",
                "standard output is not written to: the file is there whole or not at all. Give the name of a file."
            )
        case .noFileName: ("没有写文件名，什么也没有写入。请给出文件名。", "the name of the file is empty; nothing was written. Give a name.")
        case .otherForm(let path, let endings):
            (
                "\(path) 的后缀与要写的格式不符，什么也没有写入。可用后缀：\(endings.joined(separator: "、"))。",
                "\(path) says another form than it would have; nothing was written. Names end with \(endings.joined(separator: ", "))."
            )
        case .fileExists(let path):
            (
                "\(path) 已经存在，没有覆盖。请换一个文件夹，或先移走它。",
                "\(path) is there already and was left as it is. Choose another folder or move it away first."
            )
        case .notWritten(let path, let trouble):
            ("无法写入 \(path)：\(trouble.words(.zh))。", "\(path) cannot be written: \(trouble.words(.en)).")
        case .changesNotInForce:
            (
                "定义文件中还有未生效的变更。先看 handover plan 并 handover apply（或撤回），待对方同意的见 handover plan --proposed，再修改人员。",
                "the files have changes that are not in force yet. Look at them with handover plan and apply them, or take them back, before you change people; handover plan --proposed shows what waits for the other side."
            )
        case .noCases:
            (
                "生效的定义没有写明案例的文件夹和章节。请写在 support/knowledge.yaml 的 cases 里，再运行 handover apply。",
                "the definitions in force name no folder and sections for cases. Write them under cases in support/knowledge.yaml, then handover apply."
            )
        case .unknownChecklist(let id, let known):
            (
                "没有清单“\(id)”。清单有：\(known.joined(separator: "、"))。",
                "there is no checklist \"\(id)\". There are \(known.joined(separator: ", "))."
            )
        case .unknownHost(let host):
            (
                "不认识地址“\(host)”。--host 写本机的 IP 地址或主机名，例如 127.0.0.1。",
                "unknown address \"\(host)\". --host takes an IP address or a name of this machine, such as 127.0.0.1."
            )
        case .cannotListen(let address, let reason):
            (
                "无法在 \(address) 上监听：\(reason)。请换一个 --port，或停止占用它的程序。",
                "cannot listen on \(address): \(reason). Choose another --port, or stop the program that uses it."
            )
        case .plainListening(let host):
            (
                "在 \(host) 上监听会让密码和令牌明文传输。请在本机监听，由前面的反向代理提供 TLS；确实需要时加 --insecure-http。",
                "listening on \(host) would send passwords and tokens in the clear. Listen on this machine behind a reverse proxy that speaks TLS, or add --insecure-http if it must be."
            )
        case .badProxy(let text):
            (
                "“\(text)”不是 IP 地址。--behind-proxy 写反向代理连接过来时的地址，例如 127.0.0.1。",
                "\"\(text)\" is no IP address. --behind-proxy takes the address that the proxy connects from, such as 127.0.0.1."
            )
        case .serverAddress(let text):
            (
                "“\(text)”不是服务器地址。例如：https://handover.example，不含用户名、密码、? 和 #。",
                "\"\(text)\" is no address of a server. Example: https://handover.example, without user, password, ? and #."
            )
        case .plainHTTP(let text):
            (
                "\(text) 不加密，令牌会明文传输。请用 https://；确实需要时设置 HANDOVER_INSECURE=1。",
                "\(text) is not encrypted, and the token would be sent in the clear. Use https://, or set HANDOVER_INSECURE=1 if it must be."
            )
        case .noToken:
            (
                "访问服务器需要令牌。请在服务器所在的机器上运行 handover token create，再设置 HANDOVER_TOKEN。",
                "a server asks for a token. Make one on the server's machine with handover token create, and set HANDOVER_TOKEN."
            )
        case .badToken:
            (
                "HANDOVER_TOKEN 不是令牌。令牌以 hnd_ 开头，共 47 个字符。",
                "HANDOVER_TOKEN holds no token: one begins with hnd_ and has 47 characters."
            )
        case .takesTheFiles:
            (
                "此命令直接处理台账文件。请在服务器所在的机器上运行，不设 HANDOVER_URL，也不加 --url。",
                "this works on the ledger's own files. Run it on the server's machine, without HANDOVER_URL and --url."
            )
        case .severalTokens(let text):
            (
                "有多个令牌叫“\(text)”，请写编号（见 handover token list）。",
                "several tokens are called \"\(text)\". Name it by its id; handover token list has it."
            )
        case .noSecret:
            (
                "标准输入中没有密钥。请输入一行，最多 1024 字节，例如：handover key keep client-secret < 文件",
                "there is no secret on standard input. Give one line of at most 1,024 bytes, as in: handover key keep client-secret < FILE"
            )
        case .taskWithoutFlag(let text):
            (
                "没有人员“\(text)”。查看任务的历史请加 --task：handover history \(text) --task",
                "there is no person \"\(text)\". A task's history takes --task: handover history \(text) --task"
            )
        case .notOneLine(let option):
            (
                "\(option) 须为一行，且不含控制字符或不可见的方向字符。",
                "\(option) takes one line, without control characters or hidden marks of direction."
            )
        case .badID(let text):
            (
                "“\(text)”不能作编号。编号以小写字母开头，只含小写字母、数字和连字符，最多 64 个字符。",
                "\"\(text)\" cannot be an id. Ids begin with a lower-case letter and have lower-case letters, digits and hyphens, at most 64."
            )
        }
    }
}
