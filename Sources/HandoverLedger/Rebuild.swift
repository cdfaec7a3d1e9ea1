internal import Foundation
internal import GRDB
public import HandoverModel
internal import HandoverStorage

extension DerivedTables {
    /// How many entries are derived before the tally is written: what bounds the memory.
    private static let stretch = 20_000

    /// Makes the tables anew from the entries, with their indices, and the triggers.
    func rebuild() throws {
        try SchemaCheck(db).mend()
        try fill(entries: "SELECT number, body FROM entry ORDER BY number", zone: nil, indexing: true)
    }

    /// Makes the tables about tasks anew, with the days of another zone.
    func rebuildTasks(zone: Zone) throws {
        for table in Schema.derivedTables where Schema.taskTables.contains(table.name) {
            try db.execute(sql: "DELETE FROM \(table.name)")
        }
        try fill(
            entries: """
                SELECT e.number, e.body FROM entry_index i JOIN entry e ON e.number = i.number
                WHERE i.area = 1 ORDER BY i.number
                """, zone: zone, indexing: false)
    }

    /// Derives entries in their order.
    ///
    /// Each is indexed first where that is asked for.
    ///
    /// The zone is that of the first definitions in force wherever they stand, so that all days are of one zone.
    func fill(entries sql: String, zone fixed: Zone?, indexing: Bool) throws {
        let zone = try fixed ?? LedgerView(db, session: nil).zoneOfEntries ?? .utc
        var changes = TallyChanges()
        var classes = EntryClasses()
        var derived = 0
        let cursor = try Row.fetchCursor(db, sql: sql)
        while let row = try cursor.next() {
            let entry = try LedgerView.entry(row)
            if indexing { try index(entry, in: classes.add(entry)) }
            if entry.record.statement.area == .task { changes.merge(try deriveTask(entry, zone: zone)) }
            derived += 1
            if derived.isMultiple(of: DerivedTables.stretch) {
                try write(changes)
                changes.removeAll()
            }
        }
        try write(changes)
        try classes.write(db)
    }
}

extension Ledger {
    /// Makes all derived tables anew from the entries, with their indices, and the triggers.
    ///
    /// The entries and their tree stay as they are.
    ///
    /// - Throws: `LedgerError` when an entry cannot be read, or the ledger cannot be written.
    public func rebuild() throws {
        try writing { db in try DerivedTables(db, reader).rebuild() }
    }

    /// As `rebuild`, of a ledger that need not be fit to be opened: tables, indices and triggers may be gone or altered.
    ///
    /// - Throws: `LedgerError.unsound` when there is other damage, which a rebuild cannot mend.
    public static func rebuild(
        folder: LedgerFolder, holding lock: LedgerLock, reader: DefinitionsReader = .none
    ) throws(LedgerError) {
        guard lock.folder == folder else { throw .held(by: nil) }
        if let damage = try verify(folder: folder, tables: false).damage, !damage.isMendable { throw .unsound(damage) }
        try SQLite.rethrowing(folder.database) {
            let tree: MerkleTree
            do {
                tree = try rebuildInPlace(folder, reader)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                tree = try folder.renew(reader)
            }
            LedgerHead(tree, in: folder).write(folder)
        }
    }

    private static func rebuildInPlace(_ folder: LedgerFolder, _ reader: DefinitionsReader) throws -> MerkleTree {
        let queue = try DatabaseQueue(path: folder.database, configuration: SQLite.configuration(readOnly: false))
        try SQLite.makeDurable(queue)
        let tree = try queue.write { db in
            try DerivedTables(db, reader).rebuild()
            if try SQLite.integrityProblem(db) != nil { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
            return try checkTail(db)
        }
        try queue.close()
        return tree
    }
}
