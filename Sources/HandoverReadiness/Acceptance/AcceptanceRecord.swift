public import HandoverModel

/// The newest statement of acceptance among entries, and what was said of it.
public struct AcceptanceRecord: Sendable {
    /// Nil while nothing was stated; without the states of its conditions, which are not known here.
    public private(set) var current: AcceptanceState.Stated?

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
            return
        }
        guard var stated = current, stated.stage == .stated else { return }
        if case .acceptanceSigned(let fact) = record.statement, fact.entry == stated.entry {
            stated.signatures.append(signature(fact.signedAs, entry))
            if stated.openKeys.isEmpty { stated.stage = .accepted }
        } else if case .acceptanceDeclined(let fact) = record.statement, fact.entry == stated.entry {
            stated.stage = .declined
            stated.ending = ending(entry, fact.reason)
        } else if case .definitionsApplied = record.statement {
            stated.stage = .overtaken
            stated.ending = ending(entry, nil)
        } else if case .revoked(let fact) = record.statement {
            stated.signatures.removeAll { $0.entry == fact.entry }
            if fact.entry == stated.entry {
                stated.stage = .withdrawn
                stated.ending = ending(entry, fact.reason)
            }
        }
        current = stated
    }

    private func signature(_ key: AcceptanceKey, _ entry: Entry) -> AcceptanceState.Signature {
        .init(key: key, person: entry.record.by, at: entry.record.at, entry: entry.number)
    }

    private func ending(_ entry: Entry, _ reason: String?) -> AcceptanceState.Ending {
        .init(entry: entry.number, by: entry.record.by, at: entry.record.at, reason: reason)
    }
}
