internal import Foundation
internal import HandoverModel
internal import HandoverStorage

/// A folder whose files only their owner may read, and which are made and replaced by one process at a time.
struct PrivateFolder {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Does something while no other process or task does the same here.
    func alone<Value>(_ body: () throws -> Value) throws -> Value {
        let lock = try PrivateFile(path + "/access.lock", flags: O_RDWR | O_CREAT)
        try lock.lock()
        defer { lock.unlock() }
        return try body()
    }

    /// Writes a file anew, whole or not at all.
    func put(_ bytes: [UInt8], in file: String) throws {
        let draft = file + ".new"
        PrivateFile.remove(draft)
        do {
            let new = try PrivateFile(draft, flags: O_WRONLY | O_CREAT | O_EXCL)
            try new.write(bytes)
            try new.sync()
            try PrivateFile.rename(draft, to: file)
        } catch {
            PrivateFile.remove(draft)
            throw error
        }
        try PrivateFile.syncFolder(path)
    }

    /// What a file has; nil when there is none.
    func bytes(of file: String) throws -> [UInt8]? {
        guard PrivateFile.exists(file) else { return nil }
        let opened = try PrivateFile(file, flags: O_RDONLY)
        if let status = opened.status { try Self.requirePrivate(status, file) }
        guard let bytes = try opened.read(atMost: 65_536) else { throw AccessProblem.notOurs(path: file) }
        return bytes
    }

    /// Refuses a file that is not this user's alone; one that is not there is nobody's.
    static func requirePrivate(_ file: String) throws(AccessProblem) {
        if let status = PrivateFile.status(of: file) { try requirePrivate(status, file) }
    }

    private static func requirePrivate(_ status: PrivateFile.Status, _ file: String) throws(AccessProblem) {
        guard status.isRegular else { throw .notOurs(path: file) }
        guard status.owner == geteuid() else { throw .otherUser(path: file, uid: status.owner) }
        guard status.mode & 0o077 == 0 else { throw .openToOthers(path: file, mode: status.mode) }
    }
}
