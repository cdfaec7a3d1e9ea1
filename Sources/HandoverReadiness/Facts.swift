public import HandoverModel

/// What the ledger knows that readiness is worked out from.
///
/// `statements` are all entries that are not about tasks, in ledger order, also those that take effect after the
/// instant asked for: the functions here leave those out themselves.
public struct Facts: Sendable {
    public var statements: [Entry]
    public var tasks: TaskFigures
    public var ledger: LedgerState

    public init(statements: [Entry], tasks: TaskFigures, ledger: LedgerState) {
        self.statements = statements
        self.tasks = tasks
        self.ledger = ledger
    }
}

/// How far the ledger goes, and its root.
public struct LedgerState: Hashable, Sendable, Codable {
    public var size: Int
    /// The Merkle tree root, base64.
    public var root: String

    public init(size: Int, root: String) {
        self.size = size
        self.root = root
    }
}

/// Counts of tasks; each is a sum, so that none needs the tasks themselves.
public struct TaskFigures: Sendable {
    /// Changes of the counts of all tasks, one row for a day of closing and a day from which it holds.
    ///
    /// The count of the tasks closed on some days, as it stood on a day D, is the sum of the rows of those closing
    /// days with `effective` not after D. Rows after the day asked for may be there and are left out.
    public var changes: [TaskChange]
    /// Counts in the window that ends on the day asked for, as they stood that day.
    public var bySeverity: [Severity: TaskTally]
    public var byCapability: [Capability.ID: TaskTally]
    public var byPerson: [Person.ID: TaskTally]
    /// The newest eligible tasks up to the day asked for, newest first, at most 20: whether each was independent.
    public var newest: [Bool]
    /// The last day on which a person used a capability independently, up to the day asked for.
    public var lastUse: [CapabilityUse]

    public init(
        changes: [TaskChange] = [], bySeverity: [Severity: TaskTally] = [:],
        byCapability: [Capability.ID: TaskTally] = [:],
        byPerson: [Person.ID: TaskTally] = [:], newest: [Bool] = [], lastUse: [CapabilityUse] = []
    ) {
        self.changes = changes
        self.bySeverity = bySeverity
        self.byCapability = byCapability
        self.byPerson = byPerson
        self.newest = newest
        self.lastUse = lastUse
    }
}

/// A change of the counts of tasks closed on one day, in force from another.
public struct TaskChange: Hashable, Sendable {
    public var closed: Day
    public var effective: Day
    public var tally: TaskTally

    public init(closed: Day, effective: Day, tally: TaskTally) {
        self.closed = closed
        self.effective = effective
        self.tally = tally
    }
}

/// Counts of tasks; as a change, they may be negative.
public struct TaskTally: Hashable, Sendable, Codable {
    public var eligible = 0
    public var independent = 0
    public var unrated = 0
    public var drills = 0
    /// Eligible tasks whose levels an assessor must look at, and those looked at among them.
    public var toReview = 0
    public var reviewed = 0

    public init() {}

    public init(
        eligible: Int, independent: Int, unrated: Int = 0, drills: Int = 0, toReview: Int = 0, reviewed: Int = 0
    ) {
        self.eligible = eligible
        self.independent = independent
        self.unrated = unrated
        self.drills = drills
        self.toReview = toReview
        self.reviewed = reviewed
    }

    public static func += (left: inout TaskTally, right: TaskTally) {
        left.eligible += right.eligible
        left.independent += right.independent
        left.unrated += right.unrated
        left.drills += right.drills
        left.toReview += right.toReview
        left.reviewed += right.reviewed
    }
}

/// When a person last used a capability independently.
public struct CapabilityUse: Hashable, Sendable {
    public var person: Person.ID
    public var capability: Capability.ID
    /// The newest real task's day of closing.
    public var task: Day?
    /// The newest passed drill's.
    public var drill: Day?

    public init(person: Person.ID, capability: Capability.ID, task: Day? = nil, drill: Day? = nil) {
        self.person = person
        self.capability = capability
        self.task = task
        self.drill = drill
    }
}
