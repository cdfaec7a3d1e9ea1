public import HandoverModel

/// Alerts that were raised, those that are open first.
public struct AlertList: Hashable, Sendable, Codable {
    public var asOf: Instant
    /// How many are open of each rule of which one is, those left out of the list included; by the rules' ids.
    public var counts: [Count]
    public var alerts: [AlertState]

    /// The open alerts of a rule.
    public struct Count: Hashable, Sendable, Codable {
        public var rule: AlertRule.ID
        public var open: Int
        /// Of how many of them nobody said that they know.
        public var unacknowledged: Int

        public init(rule: AlertRule.ID, open: Int, unacknowledged: Int) {
            self.rule = rule
            self.open = open
            self.unacknowledged = unacknowledged
        }
    }

    public init(asOf: Instant, counts: [Count], alerts: [AlertState]) {
        self.asOf = asOf
        self.counts = counts
        self.alerts = alerts
    }

    public var open: Int { counts.reduce(0) { $0 + $1.open } }

    public var unacknowledged: Int { counts.reduce(0) { $0 + $1.unacknowledged } }
}

/// An alert, and what became of it.
public struct AlertState: Hashable, Sendable, Codable {
    /// The entry that raised it.
    public var entry: Int
    public var raised: Instant
    public var finding: AlertFinding
    /// Nil while it is open.
    public var cleared: Word?
    /// Who was the first to say that they know.
    public var acknowledged: Word?

    public struct Word: Hashable, Sendable, Codable {
        public var entry: Int
        public var by: Person.ID
        public var at: Instant
        public var note: String?

        public init(entry: Int, by: Person.ID, at: Instant, note: String? = nil) {
            self.entry = entry
            self.by = by
            self.at = at
            self.note = note
        }
    }

    public init(
        entry: Int, raised: Instant, finding: AlertFinding, cleared: Word? = nil, acknowledged: Word? = nil
    ) {
        self.entry = entry
        self.raised = raised
        self.finding = finding
        self.cleared = cleared
        self.acknowledged = acknowledged
    }

    public var isOpen: Bool { cleared == nil }
}

/// What a round has to record: alerts that are over, and such as have come.
public struct AlertRound: Hashable, Sendable, Codable {
    public var asOf: Instant
    /// In the order in which they were raised; those among them of which something else is to be said now are `due`, too.
    public var over: [AlertState]
    public var due: [AlertFinding]

    /// The most that one round records; what is left is for the next.
    public static let most = 200

    /// `isQuiet`: Whether the same was raised before, and over a short while ago.
    public init(
        asOf: Instant, findings: [AlertFinding], open: [AlertState],
        isQuiet: (AlertFinding) throws -> Bool
    ) rethrows {
        self.asOf = asOf
        let found = Dictionary(findings.map { (Place($0), $0) }) { first, _ in first }
        func holds(_ alert: AlertState) -> Bool {
            found[Place(alert.finding)]?.says(asMuchAs: alert.finding) ?? false
        }
        over = Array(open.filter { !holds($0) }.prefix(Self.most))
        let known = Set(open.filter(holds).map { Place($0.finding) })
        let new = findings.filter { !known.contains(Place($0)) }
        due = Array(try new.filter { try !isQuiet($0) }.prefix(Self.most - over.count))
    }

    public var isEmpty: Bool { over.isEmpty && due.isEmpty }

    private struct Place: Hashable {
        var rule: AlertRule.ID
        var cause: String

        init(_ finding: AlertFinding) {
            rule = finding.rule
            cause = finding.cause
        }
    }
}
