public import HandoverModel

/// The newest statement of acceptance among entries, and what was said of it.
public struct AcceptanceRecord: Sendable {
    /// Nil while nothing was stated; without the states of its conditions, which are not known here.
    public private(set) var current: AcceptanceState.Stated?
    /// Everything that became of this statement and those before it, in the order of the entries.
    public private(set) var steps: [AcceptanceStep] = []

    /// Reads entries in the ledger's order; those that are about something else are left out.
    ///
    /// Once all have signed nothing takes a statement away, and none comes after it.
    public init(_ entries: some Sequence<Entry>) {
        for entry in entries { take(entry) }
    }

    private mutating func take(_ entry: Entry) {
        let record = entry.record
        if case .acceptanceStated(let fact) = record.statement {
            guard current?.stage != .accepted else { return }
            current = AcceptanceState.Stated(
                entry: entry.number, statement: fact.statement, stage: .stated,
                signatures: [signature(fact.signedAs, entry)])
            step(.stated, fact.signedAs, of: entry.number, entry)
            return
        }
        guard var stated = current, stated.stage == .stated else { return }
        if case .acceptanceSigned(let fact) = record.statement, fact.entry == stated.entry {
            stated.signatures.append(signature(fact.signedAs, entry))
            if stated.openKeys.isEmpty { stated.stage = .accepted }
            step(stated.stage == .accepted ? .accepted : .signed, fact.signedAs, of: stated.entry, entry)
        } else if case .acceptanceDeclined(let fact) = record.statement, fact.entry == stated.entry {
            stated.stage = .declined
            stated.ending = ending(entry, fact.reason)
            step(.declined, fact.signedAs, of: stated.entry, entry)
        } else if case .definitionsApplied = record.statement {
            stated.stage = .overtaken
            stated.ending = ending(entry, nil)
            step(.overtaken, nil, of: stated.entry, entry)
        } else if case .revoked(let fact) = record.statement,
            let taken = stated.signatures.firstIndex(where: { $0.entry == fact.entry })
        {
            let key = stated.signatures.remove(at: taken).key
            if fact.entry == stated.entry {
                stated.stage = .withdrawn
                stated.ending = ending(entry, fact.reason)
            }
            step(stated.stage == .withdrawn ? .withdrawn : .unsigned, key, of: stated.entry, entry)
        }
        current = stated
    }

    private mutating func step(
        _ kind: AcceptanceStep.Kind, _ key: AcceptanceKey?, of statement: Int, _ entry: Entry
    ) {
        steps.append(
            AcceptanceStep(
                kind: kind, key: key, statement: statement, entry: entry.number, by: entry.record.by,
                at: entry.record.at))
    }

    private func signature(_ key: AcceptanceKey, _ entry: Entry) -> AcceptanceState.Signature {
        .init(key: key, person: entry.record.by, at: entry.record.at, entry: entry.number)
    }

    private func ending(_ entry: Entry, _ reason: String?) -> AcceptanceState.Ending {
        .init(entry: entry.number, by: entry.record.by, at: entry.record.at, reason: reason)
    }
}

/// One thing that became of a statement of acceptance, by one entry.
public struct AcceptanceStep: Hashable, Sendable, Codable {
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case stated
        case signed
        /// Signed by the last of all, with which it stays.
        case accepted
        case declined
        /// A signature was taken back by whoever gave it.
        case unsigned
        /// Taken back by its author.
        case withdrawn
        /// Other definitions came into force.
        case overtaken
    }

    public var kind: Kind
    /// The key that was turned, or not turned; nil where other definitions overtook it.
    public var key: AcceptanceKey?
    /// The statement's own entry.
    public var statement: Int
    /// The entry that did it.
    public var entry: Int
    public var by: Person.ID
    public var at: Instant

    public init(
        kind: Kind, key: AcceptanceKey?, statement: Int, entry: Int, by: Person.ID, at: Instant
    ) {
        self.kind = kind
        self.key = key
        self.statement = statement
        self.entry = entry
        self.by = by
        self.at = at
    }
}
