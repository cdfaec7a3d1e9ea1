public import HandoverModel

/// What the windows of checkpoints come to by what is known on a day: why a proof no longer stands.
public struct KnownWindows: Sendable {
    private let checkpoints: Checkpoints
    private let rule: CheckpointRule
    private let today: Day

    /// Nil where independence has no target.
    public init?(_ tasks: TaskFigures, _ definitions: Definitions, today: Day) {
        guard let rule = CheckpointRule(definitions) else { return nil }
        checkpoints = Checkpoints(tasks.changes, definitions.handover, rule: definitions.independence)
        self.rule = rule
        self.today = today
    }

    /// The tasks that a checkpoint looked at, as they are known on the day.
    func proof(at checkpoint: Day) -> Proof {
        let count = checkpoints.count(at: checkpoint, knownOn: today)
        return Proof(count: count, state: rule.state(seen: count, now: count))
    }

    /// What a checkpoint's tasks come to, judged by the rule in force.
    public struct Proof: Hashable, Sendable, Codable {
        public var count: WindowCount
        public var state: MeasureState

        public init(count: WindowCount, state: MeasureState) {
            self.count = count
            self.state = state
        }
    }
}
