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
    /// The entries that put definitions in force, up to `listed`, in their order.
    private var applied: [(entry: Int, leaf: Data)] = []
    /// The last entry that is looked through.
    private var listed = 0

    /// Whether entries are added while it is used.
    private let isGrowing: Bool

    init(_ db: Database, _ reader: DefinitionsReader, isGrowing: Bool) {
        self.db = db
        self.reader = reader
        self.isGrowing = isGrowing
    }

    /// Nil before the first were put in force, and where they cannot be read.
    func definitions(before entry: Int) throws -> Definitions? {
        if entry - 1 > listed { try list(through: isGrowing ? entry - 1 : .max) }
        guard let (number, leaf) = applied.last(where: { $0.entry < entry }) else { return nil }
        if let found = known[leaf] { return found }
        let read = try read(number)
        known[leaf] = .some(read)
        return read
    }

    /// Some entries are gone that had been recorded in this transaction.
    func forgetEntries() {
        (applied, listed) = ([], 0)
    }

    private func list(through last: Int) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT i.number, e.leaf FROM entry_index i JOIN entry e ON e.number = i.number
                    WHERE i.subject = 'handover' AND i.number > ? AND i.number <= ? AND i.kind = 'definitions-applied'
                    ORDER BY i.number
                    """), arguments: [listed, last])
        while let row = try rows.next() { applied.append((row[0], row[1])) }
        listed = last
    }

    private func read(_ number: Int) throws -> Definitions? {
        let view = LedgerView(db, session: nil)
        guard case .definitionsApplied(let change) = try view.entry(number)?.record.statement,
            let bytes = try view.definitions(change.definitions)
        else { return nil }
        return reader.read(change.definitions, bytes)
    }
}
