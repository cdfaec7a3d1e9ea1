/// Where a server listens, and its limits.
public struct ServerConfiguration: Hashable, Sendable {
    /// Loopback unless told otherwise.
    public var host: String
    /// 0 takes a free one.
    public var port: Int
    /// The Unix socket for the command line of the same user.
    public var socketPath: String
    /// A folder of the server's own for files that come in or go out; what is in it goes when the server starts.
    public var scratch: String
    public var limits: Limits
    /// The addresses of reverse proxies that speak TLS to callers, whose word on where a request comes from is taken.
    public var proxies: [String]

    public init(
        host: String = "127.0.0.1", port: Int = 8080, socketPath: String, scratch: String, limits: Limits = Limits(),
        proxies: [String] = []
    ) {
        self.host = host
        self.port = port
        self.socketPath = socketPath
        self.scratch = scratch
        self.limits = limits
        self.proxies = proxies
    }
}

/// Where a server has come to listen.
public struct ServerAddress: Hashable, Sendable {
    public var host: String
    public var port: Int
    public var socketPath: String
}
