internal import Foundation
internal import GRDB
internal import HandoverModel
internal import HandoverStorage

extension LedgerFolder {
    /// Copies entries, definitions and tree into a new database, derives the tables there, and puts it in the place of the
    /// old one.
    ///
    /// For a file of which pages are damaged that hold nothing but what is derived: they cannot be emptied. What stops
    /// half-way leaves the old file.
    func renew(_ reader: DefinitionsReader) throws -> MerkleTree {
        do {
            return try renewed(reader)
        } catch {
            Ledger.removeDraft(of: self)
            throw error
        }
    }

    private func renewed(_ reader: DefinitionsReader) throws -> MerkleTree {
        let old = try DatabaseQueue(path: database, configuration: SQLite.configuration(readOnly: false))
        try SQLite.emptyLog(old)
        let draft = try Ledger.makeDraft(of: self)
        let new = try DatabaseQueue(path: draft, configuration: SQLite.configuration(readOnly: false))
        try SQLite.makeDurable(new)
        let tree = try new.write { db in
            try old.read { try LedgerFolder.copy(from: $0, to: db) }
            try DerivedTables(db, reader).rebuild()
            return try Ledger.checkTail(db)
        }
        try new.close()
        try old.close()
        guard PrivateFile.size(log) ?? 0 == 0 else { throw LedgerError.held(by: nil) }
        try Ledger.put(draft, inPlaceOf: self)
        return tree
    }

    private static func copy(from old: Database, to new: Database) throws {
        for (table, columns) in [
            ("entry", "number, body, leaf"), ("definition", "digest, body"), ("tree", "id, size, edge, root"),
        ] {
            let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
            let insert = try new.makeStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
            let rows = try Row.fetchCursor(old, sql: "SELECT \(columns) FROM \(table)")
            while let row = try rows.next() { try insert.execute(arguments: StatementArguments(row.databaseValues)) }
        }
    }
}
