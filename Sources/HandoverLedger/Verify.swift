internal import Foundation
internal import GRDB
public import HandoverModel
internal import HandoverStorage

extension Ledger {
    /// Looks through the whole ledger and names the first thing that is wrong.
    ///
    /// All entries are hashed and make the root anew. With `tables`, they are also read, their definitions and files are
    /// looked for, and all derived tables are made anew and compared, which takes much longer.
    ///
    /// `expected` is a root that is known from elsewhere, with the size it belongs to: the ledger must extend it.
    ///
    /// - Throws: `LedgerError` when the ledger cannot be opened at all.
    public func verify(
        tables: Bool = true, expecting expected: (size: Int, root: TreeHash)? = nil
    ) throws(LedgerError) -> Verification {
        try Ledger.verify(folder: folder, tables: tables, expecting: expected, reader: reader)
    }

    /// As `verify`, of the ledger in a folder, through connections that can only read.
    ///
    /// A file that cannot be opened at all is damage like any other, unless there is none or a newer version made it.
    public static func verify(
        folder: LedgerFolder, tables: Bool = true, expecting expected: (size: Int, root: TreeHash)? = nil,
        reader: DefinitionsReader = .none
    ) throws(LedgerError) -> Verification {
        // Noted before the snapshot is taken, so that the ledger cannot be behind the note.
        try verify(folder: folder, tables: tables, expecting: expected, head: LedgerHead.read(folder), reader: reader)
    }

    /// Whether a file is a database, by its first bytes; what is in it is not looked at.
    public static func isDatabase(_ path: String) throws(LedgerError) -> Bool {
        let file = try PrivateFile(path, flags: O_RDONLY, following: true)
        return file.start(16).map { $0 == Array("SQLite format 3\0".utf8) } ?? false
    }

    static func verify(
        folder: LedgerFolder, tables: Bool, expecting expected: (size: Int, root: TreeHash)?, head: LedgerHead?,
        reader: DefinitionsReader = .none
    ) throws(LedgerError) -> Verification {
        do {
            return try SQLite.rethrowing(folder.database) {
                try checkFile(folder)
                let queue = try SQLite.openToRead(folder)
                return try queue.inDatabase { db in
                    try db.inSnapshot {
                        var looking = Looking(
                            db, folder: folder, tables: tables, expected: expected, head: head, reader: reader)
                        return try looking.run()
                    }
                }
            }
        } catch {
            guard let damage = LedgerDamage(error) else { throw error }
            return Verification(entries: damage.soundEntries ?? 0, root: nil, damage: damage)
        }
    }

    /// The root that the first entries made, by the leaf hashes that are kept.
    static func root(of size: Int, _ db: Database) throws -> TreeHash {
        size < 1 ? MerkleTree().root : try MerkleTree(leaves: 1...size, db).root
    }
}

extension LedgerView {
    /// The root that the first `size` entries made.
    ///
    /// Reads one hash for each 256 of them.
    public func root(of size: Int) throws -> TreeHash {
        let count = size >> Schema.nodeLevel
        var tree = MerkleTree()
        if count > 0 {
            let sql = "SELECT hash FROM tree_node WHERE number BETWEEN ? AND ? ORDER BY number"
            try db.forEachHash(sql, 0...count - 1) { tree.append($0, level: Schema.nodeLevel) }
        }
        guard tree.size == count << Schema.nodeLevel else { throw LedgerError.damaged(detail: "tree_node") }
        if tree.size < size { try tree.append(leaves: tree.size + 1...size, db) }
        return tree.root
    }
}

extension MerkleTree {
    /// The tree of some entries alone, by the leaf hashes that are kept.
    init(leaves: ClosedRange<Int>, _ db: Database) throws {
        self.init()
        try append(leaves: leaves, db)
    }

    fileprivate mutating func append(leaves: ClosedRange<Int>, _ db: Database) throws {
        try db.forEachHash("SELECT leaf FROM entry WHERE number BETWEEN ? AND ? ORDER BY number", leaves) {
            append(leaf: $0)
        }
    }
}

extension Database {
    fileprivate func forEachHash(_ sql: String, _ numbers: ClosedRange<Int>, _ take: (TreeHash) -> Void) throws {
        let hashes = try Row.fetchCursor(
            cachedStatement(sql: sql), arguments: [numbers.lowerBound, numbers.upperBound])
        while let row = try hashes.next() {
            guard let hash = try row.withUnsafeData(atIndex: 0, { $0.flatMap { TreeHash(bytes: $0) } }) else {
                throw LedgerError.damaged(detail: "hash")
            }
            take(hash)
        }
    }
}

extension LedgerDamage {
    /// What an error says about the ledger; nil when it says nothing.
    init?(_ error: LedgerError) {
        switch error {
        case .emptyFile: self = .emptyFile
        case .notALedger: self = .notALedger
        case .databaseMissing: self = .databaseMissing
        case .damaged(let detail): self = .file(detail: detail)
        case .unsound(let damage): self = damage
        case .unreadableEntry(let entry): self = .unreadable(entry: entry)
        default: return nil
        }
    }

    /// How many entries stand before the one that is damaged; nil when all that could be looked at are in order.
    var soundEntries: Int? {
        if case .alteredWithin(let first, _) = self { return first - 1 }
        return entry.map { $0 - 1 }
    }
}

extension Database {
    /// Runs `body` on one snapshot of the main database, while temporary tables may be written.
    func inSnapshot<Value>(_ body: () throws -> Value) throws -> Value {
        var result: Value?
        try inTransaction(.deferred) {
            result = try body()
            return .rollback
        }
        guard let result else { throw LedgerError.closed }
        return result
    }
}
