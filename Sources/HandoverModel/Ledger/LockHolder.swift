/// The process that owns a ledger, as the lock file names it.
public struct LockHolder: Hashable, Sendable, Codable {
    public var pid: Int
    public var host: String
    /// The version of what is spoken on the socket.
    public var version: Int
    /// Where a server listens; absent when the holder is a command that will soon be done.
    public var socket: String?

    /// The version of the socket's protocol that this program speaks.
    public static let currentVersion = 1

    public init(pid: Int, host: String, version: Int = LockHolder.currentVersion, socket: String? = nil) {
        self.pid = pid
        self.host = host
        self.version = version
        self.socket = socket
    }
}
