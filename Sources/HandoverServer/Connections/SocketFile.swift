import Foundation
internal import HandoverModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file of a Unix socket that only its owner can reach.
public struct SocketFile: Hashable, Sendable {
    public let path: String

    /// The longest path that the operating system takes, in bytes.
    public static let longestPath = 107

    public init(_ path: String) {
        self.path = path
    }

    /// The usual place for the socket of a ledger: in the user's runtime folder, or in one of theirs under `/tmp`.
    ///
    /// `ledger` is the absolute path of the ledger's folder.
    public init(ledger: String, environment: [String: String]) {
        let folder =
            environment["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp/handover-\(getuid())"
        self.init("\(folder)/handover-\(SocketFile.fingerprint(ledger)).sock")
    }

    /// Makes the folder if it is not there, and clears away the socket of a server that is gone.
    ///
    /// - Throws: `SocketProblem` when the path is too long, the folder is open to others, or something else is there.
    func prepare() throws(SocketProblem) {
        guard path.utf8.count <= SocketFile.longestPath else { throw .pathTooLong(path, limit: SocketFile.longestPath) }
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        if unsafe mkdir(folder, 0o700) != 0, errno != EEXIST { throw .folderNotMade(folder) }
        guard let status = SocketFile.status(folder), status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
            status.st_mode & 0o077 == 0
        else { throw .folderNotPrivate(folder) }
        guard let there = SocketFile.status(path) else { return }
        guard there.st_mode & S_IFMT == S_IFSOCK else { throw .somethingElse(path) }
        remove()
    }

    /// Lets only the owner connect.
    func restrict() throws(SocketProblem) {
        guard unsafe chmod(path, 0o600) == 0 else { throw .notRestricted(path) }
    }

    func remove() {
        _ = unsafe unlink(path)
    }

    private static func status(_ path: String) -> stat? {
        var status = stat()
        return unsafe lstat(path, &status) == 0 ? status : nil
    }

    /// FNV-1a of 64 bits: to tell the ledgers of one user apart, not to keep anything safe.
    private static func fingerprint(_ text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// Why no server can listen on a Unix socket there.
public enum SocketProblem: Error, Hashable, Sendable {
    case pathTooLong(String, limit: Int)
    case folderNotMade(String)
    /// The folder belongs to somebody else, or others may enter it.
    case folderNotPrivate(String)
    /// There is a file in the place of the socket.
    case somethingElse(String)
    case notRestricted(String)
}
