internal import Foundation
internal import GRDB
internal import HandoverModel
internal import HandoverStorage

/// Compares tables, indices and triggers of a ledger with those that this version makes, and makes them again.
struct SchemaCheck {
    private struct Thing: Equatable {
        var type: String
        var sql: String
    }

    private let db: Database
    private let made: [String: Thing]
    private let kept: [String: Thing]

    init(_ db: Database) throws {
        self.db = db
        let fresh = try DatabaseQueue()
        try Schema.migrator.migrate(fresh)
        made = try fresh.read(SchemaCheck.things)
        kept = try SchemaCheck.things(db)
    }

    /// What belongs to SQLite itself or to the library that applies migrations is theirs.
    private static func things(_ db: Database) throws -> [String: Thing] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT type, name, sql FROM main.sqlite_schema
                WHERE sql NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'grdb_migrations'
                """)
        return Dictionary(
            rows.map { ($0["name"], Thing(type: $0["type"], sql: $0["sql"])) }, uniquingKeysWith: { first, _ in first })
    }

    /// The names of what is missing, altered, or there beside it and able to change what the ledger does, in order.
    ///
    /// A table more changes nothing.
    var differing: [String] {
        let lost = made.filter { kept[$0.key] != $0.value }
        return (lost.map(\.key) + alien).sorted()
    }

    private var alien: [String] {
        kept.filter { made[$0.key] == nil && $0.value.type != "table" }.map(\.key)
    }

    /// Drops what is derived or alien and makes it again, empty; triggers too.
    ///
    /// - Throws: `LedgerError.unsound` when a table of the ledger itself is not as it should be.
    func mend() throws {
        if let lost = differing.first(where: Schema.ledgerTables.contains) {
            throw LedgerError.unsound(.tableLost(lost))
        }
        for name in differing { try drop(name) }
        for table in Schema.derivedTables.map(\.name) where kept[table]?.type == "table" {
            try db.execute(sql: "DROP TABLE IF EXISTS main.\(table.quoted)")
        }
        try db.execute(sql: Schema.derived)
        for (name, thing) in made.sorted(by: { $0.key < $1.key }) where try !exists(name) {
            try db.execute(sql: thing.sql)
        }
        try db.execute(
            sql: "INSERT OR REPLACE INTO derivation (id, version) VALUES (1, ?)", arguments: [Schema.derivation])
        try db.execute(sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        for name in Schema.migrator.migrations {
            try db.execute(sql: "INSERT OR IGNORE INTO grdb_migrations VALUES (?)", arguments: [name])
        }
    }

    private func drop(_ name: String) throws {
        guard let thing = kept[name], try exists(name) else { return }
        try db.execute(sql: "DROP \(thing.type.uppercased()) main.\(name.quoted)")
    }

    private func exists(_ name: String) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = ?)", arguments: [name]) ?? false
    }
}

extension String {
    /// As a name in SQL.
    fileprivate var quoted: String { "\"" + replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
}
