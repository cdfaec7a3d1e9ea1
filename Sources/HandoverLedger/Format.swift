internal import GRDB
internal import HandoverModel
internal import HandoverStorage

/// The format a ledger says it has.
struct Format {
    /// Whether it has all tables of this version.
    let isCurrent: Bool
    /// Whether its derived tables follow the rules of this version.
    let isDerivedNow: Bool
    /// The table that should say which version it is, and does not.
    let lost: String?

    /// - Throws: `LedgerError` when the file is not a ledger, or of a newer version.
    init(_ db: Database, _ folder: LedgerFolder) throws {
        guard try SQLite.isLedger(db) else { throw LedgerError.notALedger(path: folder.database) }
        let known = Schema.migrator.migrations
        let applied = try Self.isThere("grdb_migrations", db) ? Self.migrations(db) : []
        if let newer = applied.first(where: { !known.contains($0) }) { throw LedgerError.newerFormat(found: newer) }
        let version =
            try Self.isThere("derivation", db) ? Int.fetchOne(db, sql: "SELECT version FROM derivation") : nil
        if let version, version > Schema.derivation { throw LedgerError.newerFormat(found: "derivation \(version)") }
        lost = applied.isEmpty ? "grdb_migrations" : version == nil ? "derivation" : nil
        isCurrent = applied.isEmpty || known.allSatisfy(applied.contains)
        isDerivedNow = version == Schema.derivation
    }

    /// Asked of SQLite itself: the library would first read the whole schema.
    private static func isThere(_ table: String, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?)",
            arguments: [table]) ?? false
    }

    /// The migrations that were applied, by name.
    private static func migrations(_ db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
    }

    /// - Throws: `LedgerError` also when it does not say which version it is.
    static func known(_ db: Database, _ folder: LedgerFolder) throws -> Format {
        let format = try Format(db, folder)
        if let lost = format.lost { throw LedgerError.unsound(.schema(lost)) }
        return format
    }
}
