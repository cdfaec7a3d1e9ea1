internal import Foundation
internal import GRDB
internal import HandoverModel

/// The definitions by which the clocks of closed tasks count: those that were in force when the closing was recorded.
///
/// Keeps what it has read for as long as it is used.
final class PolicyBook {
    private let db: Database
    private let reader: DefinitionsReader
    /// By the leaf of the entry that put them in force, which says the same in whichever transaction.
    private var known: [Data: Definitions?] = [:]

    init(_ db: Database, _ reader: DefinitionsReader) {
        self.db = db
        self.reader = reader
    }

    /// Nil before the first were put in force, and where they cannot be read.
    func definitions(before entry: Int) throws -> Definitions? {
        let applied = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT e.number, e.body, e.leaf FROM entry_index i JOIN entry e ON e.number = i.number
                    WHERE i.subject = 'handover' AND i.number < ? AND i.kind = 'definitions-applied'
                    ORDER BY i.number DESC LIMIT 1
                    """), arguments: [entry])
        guard let applied else { return nil }
        let leaf: Data = applied[2]
        if let found = known[leaf] { return found }
        var read: Definitions?
        if case .definitionsApplied(let change) = try LedgerView.entry(applied).record.statement,
            let bytes = try LedgerView(db, session: nil).definitions(change.definitions)
        {
            read = reader.read(change.definitions, bytes)
        }
        known[leaf] = .some(read)
        return read
    }
}
