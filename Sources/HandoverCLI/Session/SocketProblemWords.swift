import HandoverModel
import HandoverServer

extension SocketProblem {
    func words(_ language: Language) -> String {
        let (zh, en) = words
        return language == .zh ? zh : en
    }

    /// The stable name.
    var code: String {
        switch self {
        case .pathTooLong: "socket-path-too-long"
        case .folderNotMade: "socket-folder-not-made"
        case .folderNotPrivate: "socket-folder-not-private"
        case .somethingElse: "socket-something-else"
        case .notRestricted: "socket-not-restricted"
        }
    }

    private var words: (zh: String, en: String) {
        switch self {
        case .pathTooLong(let path, let limit):
            (
                "套接字路径 \(path) 超过 \(limit) 字节。请把 XDG_RUNTIME_DIR 设为较短的文件夹。",
                "the socket's path \(path) is longer than \(limit) bytes. Set XDG_RUNTIME_DIR to a shorter folder."
            )
        case .folderNotMade(let folder):
            ("无法建立文件夹 \(folder)。", "the folder \(folder) cannot be made.")
        case .folderNotPrivate(let folder):
            (
                "文件夹 \(folder) 属于他人或对他人开放。请执行 chmod 700，或把 XDG_RUNTIME_DIR 设为自己的文件夹。",
                "the folder \(folder) belongs to somebody else or is open to others. Make it private with chmod 700, or set XDG_RUNTIME_DIR to a folder of yours."
            )
        case .somethingElse(let path):
            ("\(path) 已经是别的文件，请先移走它。", "\(path) is another file already; move it away first.")
        case .notRestricted(let path):
            ("无法限制套接字 \(path) 的访问权限。", "access to the socket \(path) cannot be restricted.")
        }
    }
}
