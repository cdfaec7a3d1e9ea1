internal import Foundation
internal import GRDB
public import HandoverModel

/// What is true of a ledger at one moment: of a snapshot, or inside the transaction that is being written.
///
/// Valid only inside the closure it was given to.
public struct LedgerView {
    let db: Database
    let session: WriteSession?
    /// How recorded definitions are read; nothing is promised where they are not.
    let reader: DefinitionsReader

    init(_ db: Database, session: WriteSession?, reader: DefinitionsReader = .none) {
        self.db = db
        self.session = session
        self.reader = reader
    }

    /// The definitions by which closed tasks count.
    var policies: PolicyBook { session?.policies ?? PolicyBook(db, reader, isGrowing: false) }

    /// Whether this is a transaction that is being written, which may come to nothing.
    public var isWriting: Bool { session != nil }

    /// How many entries there are.
    public var size: Int {
        get throws { try session?.tree.size ?? Int.fetchOne(statement("SELECT size FROM tree")) ?? 0 }
    }

    /// The root of the Merkle tree over all entries.
    public var root: TreeHash {
        get throws { try tree.root }
    }

    var tree: MerkleTree {
        get throws {
            if let session { return session.tree }
            guard let row = try Row.fetchOne(statement("SELECT size, edge FROM tree")),
                let tree = MerkleTree(size: row[0], edge: [UInt8](row[1] as Data))
            else { throw LedgerError.damaged(detail: "tree") }
            return tree
        }
    }

    /// When the last entry was recorded.
    public var lastAt: Instant? {
        get throws {
            if let session { return session.lastAt }
            return try Int64.fetchOne(statement("SELECT at FROM entry_index ORDER BY number DESC LIMIT 1"))
                .map { Instant(milliseconds: $0) }
        }
    }

    /// The zone of the handover's days, fixed by the first definitions in force.
    ///
    /// - Throws: `LedgerError.unknownZone` when this machine does not know it.
    public var zone: Zone? {
        get throws {
            if let session { return session.zone }
            return try zone(
                of: """
                    SELECT e.number, e.body FROM entry_index i JOIN entry e ON e.number = i.number
                    WHERE i.area = 0 AND i.kind = 'definitions-applied' ORDER BY i.number LIMIT 1
                    """)
        }
    }

    /// As `zone`, without the index.
    var zoneOfEntries: Zone? {
        get throws {
            try zone(
                of: """
                    SELECT number, body FROM entry
                    WHERE instr(body, CAST('"kind":"definitions-applied"' AS BLOB)) > 0 ORDER BY number LIMIT 1
                    """)
        }
    }

    private func zone(of sql: String) throws -> Zone? {
        guard let row = try Row.fetchOne(statement(sql)),
            case .definitionsApplied(let change) = try LedgerView.entry(row).record.statement
        else { return nil }
        guard let zone = Zone(change.zone) else { throw LedgerError.unknownZone(change.zone) }
        return zone
    }

    /// Whether the ledger is for trying things out: its first entry says so.
    public var isDemonstration: Bool {
        get throws {
            if let known = session?.isDemonstration { return known }
            let kind = try String.fetchOne(statement("SELECT kind FROM entry_index WHERE number = 1"))
            return kind == HandoverModel.Statement.Kind.demonstrationStarted.rawValue
        }
    }

    /// The bytes of definitions that an entry put forward or in force.
    public func definitions(_ digest: Digest) throws -> [UInt8]? {
        try Data.fetchOne(statement("SELECT body FROM definition WHERE digest = ?"), arguments: [digest.hex]).map {
            [UInt8]($0)
        }
    }

    /// How large a file is that is kept beside the ledger, and how it begins; nil when there is none, and of a snapshot, which
    /// is of entries alone.
    public func keptFile(_ digest: Digest, head length: Int) throws -> (size: Int, head: [UInt8])? {
        try session?.folder.keptFile(digest, head: length)
    }

    func statement(_ sql: String) throws -> GRDB.Statement {
        try db.cachedStatement(sql: sql)
    }

    /// Reads an entry from a row of its number and its bytes.
    static func entry(_ row: Row) throws -> Entry {
        try entry(number: row[0], bytes: try row.withUnsafeData(atIndex: 1) { $0.map { [UInt8]($0) } ?? [] })
    }

    static func entry(number: Int, bytes: [UInt8]) throws -> Entry {
        do {
            return Entry(number: number, record: try CanonicalJSON.decode(Record.self, from: bytes))
        } catch {
            throw LedgerError.unreadableEntry(number)
        }
    }

    func entries(_ sql: String, _ arguments: StatementArguments) throws -> [Entry] {
        var entries: [Entry] = []
        let cursor = try Row.fetchCursor(statement(sql), arguments: arguments)
        while let row = try cursor.next() { entries.append(try LedgerView.entry(row)) }
        return entries
    }
}
