/// What a checkpoint came to: the acceptance window as it was looked at on a scheduled day, fixed so that it can be shown, and
/// proved, later.
///
/// It is worked out from the ledger when it is recorded, never said by whoever records it.
public struct CheckpointRecord: Hashable, Sendable, Codable {
    /// The scheduled day, which was over.
    public var day: Day
    /// The days on which its tasks were closed, both included; those of the last seven days were left out.
    public var first: Day
    public var last: Day
    /// The tasks as they were known by the end of the day.
    public var seen: WindowDigest
    /// The same as they were known when this was recorded; nil where that is what was seen.
    public var since: WindowDigest?
    /// By the rule, of what was seen and of what stood.
    public var state: MeasureState
    public var rule: CheckpointRule
    /// Those in force when it was recorded, which the rule is from.
    public var definitions: Digest

    public init(
        day: Day, closed: ClosedRange<Day>, seen: WindowDigest, since: WindowDigest? = nil, state: MeasureState,
        rule: CheckpointRule, definitions: Digest
    ) {
        self.day = day
        first = closed.lowerBound
        last = closed.upperBound
        self.seen = seen
        self.since = since
        self.state = state
        self.rule = rule
        self.definitions = definitions
    }

    /// The tasks as they were known when this was recorded.
    public var stood: WindowDigest { since ?? seen }

    /// Whether another says the same of the same day, whatever the definitions were otherwise.
    public func saysTheSame(as other: CheckpointRecord) -> Bool {
        var own = self
        own.definitions = other.definitions
        return own == other
    }
}

/// What a checkpoint is judged by; `target` and `confidence` are in millionths.
public struct CheckpointRule: Hashable, Sendable, Codable {
    public var target: Int
    /// The least number of tasks.
    public var tasks: Int
    /// Of the one-sided lower bound.
    public var confidence: Int

    public init(target: Int, tasks: Int, confidence: Int) {
        self.target = target
        self.tasks = tasks
        self.confidence = confidence
    }
}
