public import HandoverModel

/// A checkpoint as it was recorded, and what stands of it on a day.
public struct CheckpointState: Hashable, Sendable, Codable {
    public var entry: Int
    public var by: Person.ID
    public var at: Instant
    public var recorded: CheckpointRecord
    public var stands: Standing

    /// The same window by what the ledger says now, judged by the rule that was recorded.
    public struct Standing: Hashable, Sendable, Codable {
        /// The tasks as of the end of the checkpoint's day, by what had been told by then.
        public var seen: WindowCount
        /// The tasks as of the day asked for.
        public var now: WindowCount
        public var state: MeasureState
        /// Of the rows behind both counts; nil where the counts alone were compared.
        public var seenRows: Digest?
        public var rows: Digest?

        public init(
            seen: WindowCount, now: WindowCount, state: MeasureState, seenRows: Digest? = nil, rows: Digest? = nil
        ) {
            self.seen = seen
            self.now = now
            self.state = state
            self.seenRows = seenRows
            self.rows = rows
        }
    }

    public init(entry: Int, by: Person.ID, at: Instant, recorded: CheckpointRecord, stands: Standing) {
        self.entry = entry
        self.by = by
        self.at = at
        self.recorded = recorded
        self.stands = stands
    }

    /// Whether the ledger says something else of its tasks than was recorded: some were recorded later, overturned or taken
    /// back.
    public var isChanged: Bool {
        let stood = recorded.stood
        return stands.seen != recorded.seen.count || stands.now != stood.count
            || stands.seenRows.map { $0 != recorded.seen.rows } ?? false
            || stands.rows.map { $0 != stood.rows } ?? false
    }
}

extension CheckpointRule {
    init(_ rule: IndependenceRule, target: Int) {
        self.init(target: target, tasks: rule.tasks, confidence: rule.confidence)
    }

    /// Nil where independence has no target.
    public init?(_ definitions: Definitions) {
        guard let target = definitions.targets[.independence] else { return nil }
        self.init(definitions.independence, target: target.atLeast)
    }

    /// The state of the lesser of two looks: what was seen proves something only while it stands.
    public func state(seen: WindowCount, now: WindowCount) -> MeasureState {
        let states = [state(of: seen), state(of: now)]
        let order: [MeasureState] = [.missed, .tooFew, .trend, .observed]
        return order.first(where: states.contains) ?? .demonstrated
    }

    /// With too many unrated nothing can be told but the trend.
    private func state(of count: WindowCount) -> MeasureState {
        let claim = Claim(
            numerator: count.independent, denominator: count.eligible, target: target, confidence: confidence,
            tasks: tasks)
        let isUnclear = count.unrated * 10 > count.eligible + count.unrated
        return isUnclear && claim.state != .tooFew ? .trend : claim.state
    }
}

extension CheckpointState {
    /// Those recorded by an instant, by day, those of one day in the ledger's order.
    static func all(_ timeline: Timeline, _ checkpoints: Checkpoints, today: Day) -> [CheckpointState] {
        let found = timeline.standing.compactMap { entry -> CheckpointState? in
            guard case .checkpointRecorded(let fact) = entry.record.statement else { return nil }
            return CheckpointState(
                entry: entry.number, by: entry.record.by, at: entry.record.at, recorded: fact,
                stands: checkpoints.standing(of: fact, on: today))
        }
        return found.sorted { ($0.recorded.day, $0.entry) < ($1.recorded.day, $1.entry) }
    }
}
