public import HandoverModel

/// What floors are judged by, up to the day asked for and as it stood that day.
///
/// Unlike the counts of the window it reaches back as far as there are tasks: a floor looks at the newest.
public struct FloorFigures: Sendable {
    /// The severities that are too rare for any percentage.
    public static let severities: [Severity] = [.p0, .p1]
    /// How many of the newest tasks of a capability are looked at.
    public static let newest = 5

    /// A drill that the receiving team passed on its own.
    public struct Drill: Hashable, Sendable {
        /// The first instant at which it may have been closed.
        public var closed: Instant
        /// An assessor has looked at its levels.
        public var isConfirmed: Bool

        public init(closed: Instant, isConfirmed: Bool) {
            self.closed = closed
            self.isConfirmed = isConfirmed
        }
    }

    /// All independent tasks of a capability.
    public var independent: [Capability.ID: Int]
    /// The newest eligible tasks, newest first: of each critical capability at most five, of P0 and P1 as many as the
    /// rule asks for.
    public var newest: [Capability.ID: [TaskResult]]
    public var severe: [Severity: [TaskResult]]
    /// Capabilities with a drill that was passed.
    public var drilled: Set<Capability.ID>
    /// The newest passed drill of a severity, and the newest confirmed one.
    public var drills: [Severity: [Drill]]

    public init(
        independent: [Capability.ID: Int] = [:], newest: [Capability.ID: [TaskResult]] = [:],
        severe: [Severity: [TaskResult]] = [:], drilled: Set<Capability.ID> = [], drills: [Severity: [Drill]] = [:]
    ) {
        self.independent = independent
        self.newest = newest
        self.severe = severe
        self.drilled = drilled
        self.drills = drills
    }
}
