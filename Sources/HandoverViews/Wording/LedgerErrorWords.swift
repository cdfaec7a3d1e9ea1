public import HandoverModel

extension LedgerError {
    /// What is wrong and, where there is one, the way out; no full stop.
    public func words(_ names: Names) -> String { sentence(names).printable }

    private func sentence(_ names: Names) -> String {
        let say = names.language
        switch self {
        // The place
        case .noLedger(let path):
            return say(
                "\(path) 中还没有台账，先运行 handover apply", "There is no ledger in \(path) yet; handover apply makes one")
        case .emptyFile(let path):
            return LedgerError.damaged(say("\(path) 是空文件", "\(path) is empty"), .emptyFile, say)
        case .notALedger(let path):
            return LedgerError.damaged(
                say("\(path) 不是台账，或已被覆盖", "\(path) is no ledger, or was overwritten"), .notALedger, say)
        case .databaseMissing(let path):
            return LedgerError.damaged(
                say("\(path) 不见了，而台账的其他文件还在", "\(path) is gone while other files of the ledger are there"),
                .databaseMissing, say)
        case .newerFormat(let found):
            return say("台账由更新的版本写成（\(found)），请升级程序", "A newer version made the ledger (\(found)); upgrade the program")
        case .olderFormat:
            return say("台账由旧版本写成，需先以写方式打开一次", "An older version made the ledger; it must be opened for writing once")
        case .damaged(let detail):
            return say(
                "台账损坏：\(detail)，请运行 handover ledger verify",
                "The ledger is damaged: \(detail); run handover ledger verify")
        case .unsound(let damage):
            return LedgerError.damaged(
                say("台账损坏：", "The ledger is damaged: ") + LedgerError.lowercased(damage.words(say)), damage, say)
        case .accessDenied(let path):
            return say("无权访问 \(path)，请检查它和上级文件夹的权限", "No access to \(path); check its permissions and its folder's")
        case .otherUser(let uid):
            return say(
                "台账属于本机另一用户（uid \(uid)），请通过 HANDOVER_URL 访问",
                "The ledger belongs to another user of this machine (uid \(uid)); use HANDOVER_URL")
        case .notWritable(let path):
            return say(
                "\(path) 不可写，请检查权限，以及文件系统是否只读",
                "\(path) cannot be written; check its permissions, and whether its file system is read-only")
        case .cannotOpen(let path, let detail):
            return say("无法打开 \(path)：\(detail)", "\(path) cannot be opened: \(detail)")
        case .notAFolder(let path):
            return say(
                "无法打开 \(path)：应是文件夹的地方有一个同名文件，请先移走它",
                "\(path) cannot be opened: a file stands where a folder belongs; move it away and try again")
        case .notAFile(let path):
            return say(
                "无法打开 \(path)：应是文件的地方有一个同名文件夹，请先移走它",
                "\(path) cannot be opened: a folder stands where a file belongs; move it away and try again")
        case .linkNotFollowed(let path):
            return say(
                "无法打开 \(path)：它是不能跟随的符号链接，请先移走它",
                "\(path) cannot be opened: it is a symbolic link that is not followed; move it away and try again")
        case .nothingThere(let path): return say("没有 \(path)，请检查路径", "There is no \(path); check the path")
        case .alreadyThere(let path):
            return say("\(path) 已经存在，请换一个名字", "\(path) is there already; give another name")

        // The lock
        case .held(let holder): return LedgerError.words(on: holder, say)

        // Writing
        case .diskFull:
            return say("磁盘已满，什么也没有写入。请腾出空间后再试", "The disk is full, and nothing was written; make room and try again")
        case .ioFailed(let detail):
            return say("读写失败：\(detail)。请检查磁盘后再试", "Reading or writing failed: \(detail); check the disk and try again")
        case .notDurable(let synchronous):
            return say(
                "数据库不等待磁盘写入（synchronous=\(synchronous)），拒绝启动",
                "The database does not wait for the disk (synchronous=\(synchronous)), so nothing is recorded")
        case .mustBeReopened:
            return say(
                "先前写入失败，台账重新打开之前不再写入，请再试一次",
                "A write failed, and nothing is written until the ledger has been opened anew; try again")
        case .readOnly: return say("台账以只读方式打开", "The ledger is open for reading only")
        case .closed: return say("台账已关闭", "The ledger is closed")

        // What may not become an entry
        case .entryTooLong(let bytes, let limit):
            return say("条目有 \(bytes) 字节，上限 \(limit) 字节", "The entry has \(bytes) bytes, and \(limit) are allowed")
        case .notRepresentable: return say("内容不能写成台账条目", "This cannot be written as an entry")
        case .recordedBefore(let latest):
            return say(
                "时间早于上一条记录（\(names.time(latest))）", "The time is before the last entry's (\(names.time(latest)))")
        case .effectiveAfterRecorded: return say("生效时间晚于记录时间", "The effective time is after the recorded time")
        case .keyUsed(let entry): return say("幂等键已用于第 \(entry) 条", "The key was used for entry \(entry)")
        case .unknownZone(let zone): return say("未知时区 \(say.quote(zone))", "Unknown zone \(say.quote(zone))")
        case .definitionsMissing(let digest):
            return say(
                "缺少定义 \(digest.short)，请运行 handover ledger verify",
                "The definitions \(digest.short) are missing; run handover ledger verify")
        case .definitionsUnreadable(let digest):
            let which = digest.map { " \($0.short)" } ?? ""
            return say(
                "本版本无法读取定义\(which)，请使用写入它的版本或更新的版本",
                "This version cannot read the definitions\(which); use the version that wrote them or a newer one")
        case .fileMissing(let digest): return say("缺少文件 \(digest.short)", "The file \(digest.short) is missing")

        // Reading
        case .noSuchEntry(let number): return say("台账没有第 \(number) 条", "The ledger has no entry \(number)")
        case .unreadableEntry(let number):
            return say(
                "第 \(number) 条无法读取，请运行 handover ledger verify",
                "Entry \(number) cannot be read; run handover ledger verify")
        case .unreadableExport(let detail): return say("导出文件无法读取：\(detail)", "The export cannot be read: \(detail)")
        }
    }

    private static func damaged(_ found: String, _ damage: LedgerDamage, _ say: Language) -> String {
        found + say("。", "; ") + lowercased(damage.remedy(say))
    }

    /// As a sentence goes on after a colon, where names of programs keep their letter.
    private static func lowercased(_ text: String) -> String {
        text.hasPrefix("SQLite") ? text : text.prefix(1).lowercased() + text.dropFirst()
    }

    private static func words(on holder: LockHolder?, _ say: Language) -> String {
        guard let holder else {
            return say("另一个进程正在使用台账，请稍后再试", "Another process uses the ledger; try again in a moment")
        }
        let who = say("\(holder.host) 上的进程 \(holder.pid)", "process \(holder.pid) on \(holder.host)")
        return holder.socket == nil
            ? say("台账正被 \(who) 使用，请稍后再试", "The ledger is in use by \(who); try again in a moment")
            : say("台账由服务器（\(who)）管理", "A server (\(who)) owns the ledger")
    }

    /// The stable name.
    public var code: String {
        switch self {
        case .noLedger: "no-ledger"
        case .emptyFile: "empty-file"
        case .notALedger: "not-a-ledger"
        case .databaseMissing: "database-missing"
        case .newerFormat: "newer-format"
        case .olderFormat: "older-format"
        case .damaged: "damaged"
        case .unsound: "unsound"
        case .accessDenied: "access-denied"
        case .otherUser: "other-user"
        case .notWritable: "not-writable"
        case .cannotOpen: "cannot-open"
        case .notAFolder: "not-a-folder"
        case .notAFile: "not-a-file"
        case .linkNotFollowed: "link-not-followed"
        case .nothingThere: "nothing-there"
        case .alreadyThere: "already-there"
        case .held: "held"
        case .diskFull: "disk-full"
        case .ioFailed: "io-failed"
        case .notDurable: "not-durable"
        case .mustBeReopened: "must-be-reopened"
        case .readOnly: "read-only"
        case .closed: "closed"
        case .entryTooLong: "entry-too-long"
        case .notRepresentable: "not-representable"
        case .recordedBefore: "recorded-before"
        case .effectiveAfterRecorded: "effective-after-recorded"
        case .keyUsed: "key-used"
        case .unknownZone: "unknown-zone"
        case .definitionsMissing: "definitions-missing"
        case .definitionsUnreadable: "definitions-unreadable"
        case .fileMissing: "file-missing"
        case .noSuchEntry: "no-such-entry"
        case .unreadableEntry: "unreadable-entry"
        case .unreadableExport: "unreadable-export"
        }
    }
}
