/// How long and how much a provider may answer, and how far its clock may be from this machine's.
public struct OpenIDLimits: Hashable, Sendable {
    /// From asking to the end of an answer.
    public var answer = Duration.seconds(10)
    /// The body of an answer, in bytes.
    public var bytes = 256 << 10
    /// Milliseconds.
    public var clockDifference: Int64 = 60_000
    /// For how many milliseconds a provider's configuration and its keys are kept.
    public var configurationKept: Int64 = 3_600_000
    public var keysKept: Int64 = 600_000
    /// A key that is not known makes the keys be asked for anew, unless that was so few milliseconds ago.
    public var keysAskedAgain: Int64 = 60_000
    /// Milliseconds after a failure in which a provider is not asked for the same again.
    public var failureKept: Int64 = 5_000

    public init() {}
}
