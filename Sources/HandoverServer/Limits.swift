import HandoverTracker

/// How much a caller may ask of the server.
///
/// Sizes in bytes.
public struct Limits: Hashable, Sendable {
    /// The body of a request over TCP.
    public var body = 1 << 20
    /// Commands or a question over the Unix socket: definitions and batches of imported tasks travel there.
    public var message = 16 << 20
    /// A file given as evidence.
    public var file = Tracker.largestFile
    /// The request line and all header fields together, and each of them.
    public var headers = 16 << 10
    /// From a request's head to the end of its body.
    public var receive = Duration.seconds(30)
    /// A connection on which nothing is asked, and one whose other end takes nothing of an answer.
    public var idle = Duration.seconds(30)
    /// Open connections, for TCP and the Unix socket each.
    ///
    /// Further ones wait until one closes.
    public var connections = 1024
    /// Requests over TCP from one address, and by one person; nil for no limit.
    ///
    /// Loopback is exempt, and so is the Unix socket.
    public var rate: Rate? = Rate(perSecond: 200)
    /// Open connections from one address; loopback is exempt, where a reverse proxy speaks for everybody.
    public var connectionsFromOne = 256
    /// How long an event stream is; whoever still wants to know asks again.
    public var stream = Duration.seconds(300)
    /// What requests under way get to finish in when the server stops.
    public var stop = Duration.seconds(10)

    public init() {}

    /// A token bucket: `burst` requests at once, and so many more with every second.
    public struct Rate: Hashable, Sendable {
        public var perSecond: Double
        public var burst: Double

        /// `burst`: Ten seconds' worth, unless told otherwise.
        public init(perSecond: Double, burst: Double? = nil) {
            self.perSecond = perSecond
            self.burst = burst ?? 10 * perSecond
        }
    }
}
