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

/// How far the ledger goes, its root, and how much of it was recorded late.
public struct LedgerState: Hashable, Sendable, Codable {
    public var size: Int
    /// The Merkle tree root, base64.
    public var root: String
    /// Entries that took effect more than three days before they were recorded, counted up to `backdatedLimit`.
    public var backdated: Int
    /// The instant by which everything in it had been recorded; nil for all there is.
    public var knownAt: Instant?

    /// How far backdated entries are counted.
    public static let backdatedLimit = 1000

    public init(size: Int, root: String, backdated: Int = 0, knownAt: Instant? = nil) {
        self.size = size
        self.root = root
        self.backdated = backdated
        self.knownAt = knownAt
    }
}

/// Counts of tasks; each is a sum, so that none needs the tasks themselves.
public struct TaskFigures: Sendable {
    /// Changes of the counts of all tasks, one row for a day of closing and a day from which it holds.
    ///
    /// The count of the tasks closed on some days, as it stood on a day D, is the sum of the rows of those closing
    /// days with `effective` not after D. Rows after the day asked for may be there and are left out.
    public var changes: [TallyChange]
    /// Counts in the window that ends on the day asked for, as they stood that day.
    public var bySeverity: [Severity: Tally]
    public var byCapability: [Capability.ID: Tally]
    public var byPerson: [Person.ID: Tally]
    /// The newest eligible tasks up to the day asked for, newest first, at most 20: whether each was independent.
    public var newest: [Bool]
    /// The last day on which a person used a capability independently, up to the day asked for.
    public var lastUse: [CapabilityUse]
    /// How many tasks closed in the window were done independently and opened out of hours, counted up to as many as a rule
    /// asks for; nil where none asks.
    public var independentOutOfHours: Int?
    public var floors: FloorFigures

    public init(
        changes: [TallyChange] = [], bySeverity: [Severity: Tally] = [:],
        byCapability: [Capability.ID: Tally] = [:],
        byPerson: [Person.ID: Tally] = [:], newest: [Bool] = [], lastUse: [CapabilityUse] = [],
        independentOutOfHours: Int? = nil, floors: FloorFigures = FloorFigures()
    ) {
        self.changes = changes
        self.bySeverity = bySeverity
        self.byCapability = byCapability
        self.byPerson = byPerson
        self.newest = newest
        self.lastUse = lastUse
        self.independentOutOfHours = independentOutOfHours
        self.floors = floors
    }
}
