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
        /// Tasks of it that count otherwise than before, at most `mostTasks`; none for who sees nobody's tasks but their own.
        public var changed: [ChangedTask]
        /// How many more there are.
        public var moreChanged: Int

        public init(count: WindowCount, state: MeasureState, changed: [ChangedTask] = [], moreChanged: Int = 0) {
            self.count = count
            self.state = state
            self.changed = changed
            self.moreChanged = moreChanged
        }
    }

    /// How many tasks are named of a proof that fell.
    public static let mostTasks = 20

    /// A task that counts otherwise than before.
    public struct ChangedTask: Hashable, Sendable, Codable {
        public var task: TaskRecord.ID
        /// Nil where it did not count.
        public var from: TaskOutcome?
        public var to: TaskOutcome?

        public init(task: TaskRecord.ID, from: TaskOutcome?, to: TaskOutcome?) {
            self.task = task
            self.from = from
            self.to = to
        }

        /// By the bytes of the ids.
        public static func all(from before: [WindowRow], to after: [WindowRow]) -> [ChangedTask] {
            var outcomes: [TaskRecord.ID: (from: TaskOutcome?, to: TaskOutcome?)] = [:]
            for row in before { outcomes[row.task, default: (nil, nil)].from = row.outcome }
            for row in after { outcomes[row.task, default: (nil, nil)].to = row.outcome }
            return outcomes.filter { $0.value.from != $0.value.to }
                .map { ChangedTask(task: $0.key, from: $0.value.from, to: $0.value.to) }
                .sorted { $0.task.rawValue.utf8.lexicographicallyPrecedes($1.task.rawValue.utf8) }
        }
    }
}
