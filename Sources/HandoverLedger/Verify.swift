internal import Foundation
internal import GRDB
public import HandoverModel

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
        try Ledger.verify(folder: folder, tables: tables, expecting: expected)
    }

    /// As `verify`, of the ledger in a folder, through connections that can only read.
    public static func verify(
        folder: LedgerFolder, tables: Bool = true, expecting expected: (size: Int, root: TreeHash)? = nil
    ) throws(LedgerError) -> Verification {
        try SQLite.rethrowing(folder.database) {
            try checkFile(folder)
            let queue = try DatabaseQueue(path: folder.database, configuration: SQLite.configuration(readOnly: true))
            do {
                return try queue.inDatabase { db in
                    try db.inSnapshot {
                        try checkFormat(db, folder)
                        return try verify(db, folder, tables, expected)
                    }
                }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                return Verification(entries: 0, root: nil, damage: .file(detail: error.message ?? "corrupt"))
            }
        }
    }

    private static func verify(
        _ db: Database, _ folder: LedgerFolder, _ tables: Bool, _ expected: (size: Int, root: TreeHash)?
    ) throws -> Verification {
        let kept = try Row.fetchOne(db, sql: "SELECT size, root, edge FROM tree")
        let count = try Int.fetchOne(db, sql: "SELECT max(number) FROM entry") ?? 0
        let tree: MerkleTree
        switch HashPass(path: folder.database, size: count).run() {
        case .failure(let error):
            return Verification(entries: error.damage.soundEntries, root: nil, damage: error.damage)
        case .success(let found): tree = found
        }
        func answer(_ damage: LedgerDamage?) -> Verification {
            Verification(entries: damage?.soundEntries ?? tree.size, root: tree.root, damage: damage)
        }
        let keptSize: Int = kept?[0] ?? 0
        guard keptSize == tree.size else { return answer(.sizeDiffers(entries: tree.size, expected: keptSize)) }
        guard kept?[1] == Data(tree.root.bytes), kept?[2] == Data(tree.edgeBytes) else {
            return answer(.rootDiffers(size: tree.size))
        }
        if let expected {
            guard expected.size <= tree.size else {
                return answer(.sizeDiffers(entries: tree.size, expected: expected.size))
            }
            guard try root(of: expected.size, db) == expected.root else {
                return answer(.rootDiffers(size: expected.size))
            }
        }
        guard tables else { return answer(nil) }
        do {
            try ContentPass(db, folder: folder).run()
            return answer(nil)
        } catch let error as Damaged {
            return answer(error.damage)
        }
    }

    /// The root that the first entries made, by the leaf hashes that are kept.
    static func root(of size: Int, _ db: Database) throws -> TreeHash {
        var tree = MerkleTree()
        let leaves = try Row.fetchCursor(
            db, sql: "SELECT leaf FROM entry WHERE number <= ? ORDER BY number", arguments: [size])
        while let row = try leaves.next() {
            let leaf = try row.withUnsafeData(atIndex: 0) { $0.flatMap { TreeHash(bytes: $0) } }
            guard let leaf else { throw LedgerError.damaged(detail: "leaf") }
            tree.append(leaf: leaf)
        }
        return tree.root
    }
}

extension LedgerView {
    /// The root that the first `size` entries made.
    ///
    /// Takes time in proportion to their number.
    public func root(of size: Int) throws -> TreeHash { try Ledger.root(of: size, db) }
}

extension LedgerDamage {
    /// How many entries stand before the one that is damaged; nil when the damage is in no entry.
    var soundEntries: Int {
        switch self {
        case .missing(let entry), .altered(let entry), .unreadable(let entry), .timeWentBack(let entry),
            .keyRepeated(let entry, _), .definitionsMissing(_, let entry), .fileMissing(_, let entry),
            .fileDamaged(_, let entry):
            entry - 1
        case .rootDiffers(let size): size
        case .sizeDiffers(let entries, _): entries
        case .file, .derived, .definitionsDamaged, .truncated, .badLine: 0
        }
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
