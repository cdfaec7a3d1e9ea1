internal import GRDB
internal import HandoverModel

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
        let known = Set(Schema.migrator.migrations)
        let applied = try Schema.migrator.appliedIdentifiers(db)
        if let newer = applied.subtracting(known).sorted().first { throw LedgerError.newerFormat(found: newer) }
        let version =
            try db.tableExists("derivation") ? Int.fetchOne(db, sql: "SELECT version FROM derivation") : nil
        if let version, version > Schema.derivation { throw LedgerError.newerFormat(found: "derivation \(version)") }
        lost = applied.isEmpty ? "grdb_migrations" : version == nil ? "derivation" : nil
        isCurrent = applied.isEmpty || applied == known
        isDerivedNow = version == Schema.derivation
    }

    /// - Throws: `LedgerError` also when it does not say which version it is.
    static func known(_ db: Database, _ folder: LedgerFolder) throws -> Format {
        let format = try Format(db, folder)
        if let lost = format.lost { throw LedgerError.unsound(.schema(lost)) }
        return format
    }
}
