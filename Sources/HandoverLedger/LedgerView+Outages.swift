internal import GRDB
internal import HandoverModel

/// An outage, by the entries that tell of it.
public struct OutageRow: Hashable, Sendable {
    /// The one that opened it.
    public var entry: Int
    /// The one that took it back.
    public var revoked: Int?
    /// The one that closed it; nil while it lasts.
    public var ended: Int?
}

/// Outages, found without looking at other entries.
extension LedgerView {
    /// The outage that an entry opened; nil where it opened none.
    public func outage(_ entry: Int) throws -> OutageRow? {
        try rows("entry = ?", [entry]).first
    }

    /// The first that a program reported under a name, also where it was taken back; nil where none was.
    public func outage(reportedAs source: String) throws -> OutageRow? {
        try rows("source <> '' AND source = ? ORDER BY entry LIMIT 1", [source]).first
    }

    /// The last, in the order of names, that stands and was reported under a name of a range.
    public func lastOutage(reportedIn names: ClosedRange<String>) throws -> OutageRow? {
        try rows(
            "source <> '' AND source BETWEEN ? AND ? AND revoked = \(Schema.standing) ORDER BY source DESC LIMIT 1",
            [names.lowerBound, names.upperBound]
        ).first
    }

    private func rows(_ condition: String, _ arguments: StatementArguments) throws -> [OutageRow] {
        try Row.fetchAll(
            statement("SELECT entry, revoked, ended FROM outage WHERE \(condition)"), arguments: arguments
        )
        .map { row in
            func told(_ entry: Int) -> Int? { entry == Schema.standing ? nil : entry }
            return OutageRow(entry: row[0], revoked: told(row[1]), ended: told(row[2]))
        }
    }
}

extension DerivedTables {
    /// Takes up what is said of an outage; one that has an end keeps it until that is taken back.
    func derive(_ fact: AvailabilityFact, of entry: Entry) throws {
        switch fact {
        case .outageOpened(let outage):
            try execute(
                "INSERT INTO outage (entry, source, revoked, ended) VALUES (?, ?, ?, ?)",
                [entry.number, outage.source ?? "", Schema.standing, Schema.standing])
        case .outageClosed(let end):
            try execute(
                "UPDATE outage SET ended = ? WHERE entry = ? AND ended = \(Schema.standing)", [entry.number, end.entry])
        case .maintenancePlanned: break
        }
    }

    /// Takes back an outage, or the end of one.
    func deriveOutage(_ revocation: Revocation, of entry: Entry) throws {
        guard entry.record.statement.subject == .handover else { return }
        try execute("UPDATE outage SET revoked = ? WHERE entry = ?", [entry.number, revocation.entry])
        try execute("UPDATE outage SET ended = \(Schema.standing) WHERE ended = ?", [revocation.entry])
    }
}
