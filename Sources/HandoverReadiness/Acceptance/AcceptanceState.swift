public import HandoverModel

/// What was stated and signed of a handover as a whole, as of a day, and what is waived so that it can be.
public struct AcceptanceState: Hashable, Sendable, Codable {
    /// The newest statement, whatever became of it; nil while nothing was stated.
    public var current: Stated?
    /// Capabilities and measures that are waived, or that somebody wants waived, in the order in which that was said first.
    public var waivers: [BlockerWaiverState]
    /// The rounds in which what was accepted is checked again, by day: those that have begun, and the next.
    public var rounds: [ReverificationRound]

    public init(
        current: Stated? = nil, waivers: [BlockerWaiverState] = [], rounds: [ReverificationRound] = []
    ) {
        self.current = current
        self.waivers = waivers
        self.rounds = rounds
    }

    /// A statement with everything that was said of it.
    public struct Stated: Hashable, Sendable, Codable {
        /// The statement's own entry.
        public var entry: Int
        public var statement: AcceptanceStatement
        public var stage: Stage
        /// Those that stand, in the order in which they were given; the first is the author's.
        public var signatures: [Signature]
        /// What ended it before all had signed.
        public var ending: Ending?
        /// How far each condition of the statement has come.
        public var conditions: [ConditionState]

        public init(
            entry: Int, statement: AcceptanceStatement, stage: Stage, signatures: [Signature], ending: Ending? = nil,
            conditions: [ConditionState] = []
        ) {
            self.entry = entry
            self.statement = statement
            self.stage = stage
            self.signatures = signatures
            self.ending = ending
            self.conditions = conditions
        }

        /// Keys that nobody has turned.
        public var openKeys: [AcceptanceKey] {
            AcceptanceKey.allCases.filter { key in !signatures.contains { $0.key == key } }
        }

        public func signature(_ key: AcceptanceKey) -> Signature? { signatures.first { $0.key == key } }
    }

    public enum Stage: String, CaseIterable, Hashable, Sendable, Codable {
        /// It waits for signatures.
        case stated
        /// All have signed: it stays.
        case accepted
        case declined
        /// Its author took it back.
        case withdrawn
        /// Other definitions came into force before all had signed.
        case overtaken
    }

    public struct Signature: Hashable, Sendable, Codable {
        public var key: AcceptanceKey
        public var person: Person.ID
        public var at: Instant
        public var entry: Int

        public init(key: AcceptanceKey, person: Person.ID, at: Instant, entry: Int) {
            self.key = key
            self.person = person
            self.at = at
            self.entry = entry
        }
    }

    /// The entry that ended a statement, and the reason given.
    public struct Ending: Hashable, Sendable, Codable {
        public var entry: Int
        public var by: Person.ID
        public var at: Instant
        public var reason: String?

        public init(entry: Int, by: Person.ID, at: Instant, reason: String? = nil) {
            self.entry = entry
            self.by = by
            self.at = at
            self.reason = reason
        }
    }
}

extension AcceptanceState {
    /// The conditions of the statement that waits or was accepted, each with its number in it, counted from 1; none of one
    /// that was ended.
    public var numberedConditions: [(number: Int, state: ConditionState)] {
        guard let current, current.stage == .stated || current.stage == .accepted else { return [] }
        return current.conditions.enumerated().map { ($0.offset + 1, $0.element) }
    }

    /// Nil where there is no condition of this number.
    public func condition(_ number: Int) -> ConditionState? {
        numberedConditions.first { $0.number == number }?.state
    }

    /// Those of an accepted handover, which are watched like items of their own.
    public var watchedConditions: [(number: Int, state: ConditionState)] {
        current?.stage == .accepted ? numberedConditions : []
    }
}

/// A condition of an acceptance on a day.
public struct ConditionState: Hashable, Sendable, Codable {
    public var condition: AcceptanceCondition
    public var state: State
    /// The roles whose holders can meet it; none where it is met or dropped.
    public var canAct: [TeamRole]
    /// Of an item that is met, the day of its last sign-off.
    public var metOn: Day?

    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case open
        case met
        /// Its last day is over, and it is not met.
        case overdue
        /// Nobody asks for it any more: not applicable, retired, or no longer decisive.
        case dropped
    }

    public init(condition: AcceptanceCondition, state: State, canAct: [TeamRole] = [], metOn: Day? = nil) {
        self.condition = condition
        self.state = state
        self.canAct = canAct
        self.metOn = metOn
    }

    /// Whether it was met after its last day.
    public var isMetLate: Bool { metOn.map { condition.until < $0 } ?? false }

    /// Whether something is left to do.
    public var isLeft: Bool { state == .open || state == .overdue }
}

/// The waiver of a capability or a measure: what each signer has said.
public struct BlockerWaiverState: Hashable, Sendable, Codable {
    public var subject: BlockerSubject
    /// The last day.
    public var until: Day
    /// The reason given first.
    public var reason: String
    /// Those who said so, in their order.
    public var words: [AcceptanceState.Signature]

    public init(subject: BlockerSubject, until: Day, reason: String, words: [AcceptanceState.Signature]) {
        self.subject = subject
        self.until = until
        self.reason = reason
        self.words = words
    }

    /// Keys that have not said so; none once it is in force.
    public var waitsFor: [AcceptanceKey] {
        AcceptanceKey.allCases.filter { key in !words.contains { $0.key == key } }
    }

    public var isInForce: Bool { waitsFor.isEmpty }
}
