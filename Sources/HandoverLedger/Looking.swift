internal import Foundation
internal import GRDB
internal import HandoverModel
internal import HandoverStorage

/// Looks through a ledger in the order in which damage matters: the entries, what says how many there are, then what is
/// derived from them.
struct Looking {
    private let db: Database
    private let folder: LedgerFolder
    private let tables: Bool
    private let expected: (size: Int, root: TreeHash)?
    private let head: LedgerHead?
    private let reader: DefinitionsReader
    /// All entries as they are; nil while they have not been hashed, or could not be.
    private var tree: MerkleTree?

    /// With `tables`, all entries are read, and all derived tables made anew and compared.
    ///
    /// `expected` is a root known from elsewhere, `head` the owner's note.
    init(
        _ db: Database, folder: LedgerFolder, tables: Bool, expected: (size: Int, root: TreeHash)?, head: LedgerHead?,
        reader: DefinitionsReader
    ) {
        self.db = db
        self.folder = folder
        self.tables = tables
        self.expected = expected
        self.head = head
        self.reader = reader
    }

    /// - Throws: What keeps the ledger from being looked through, such as a newer format.
    mutating func run() throws -> Verification {
        do {
            try look()
            return Verification(entries: tree?.size ?? 0, root: tree?.root)
        } catch {
            let damage = (error as? Damaged)?.damage ?? LedgerDamage(SQLite.ledgerError(error, folder.database))
            guard let damage else { throw error }
            return Verification(entries: damage.soundEntries ?? tree?.size ?? 0, root: tree?.root, damage: damage)
        }
    }

    private mutating func look() throws {
        let format = try Format(db, folder)
        let differing = try format.isCurrent ? SchemaCheck(db).differing : []
        if let lost = differing.first(where: Schema.ledgerTables.contains) { throw Damaged(.tableLost(lost)) }
        let tree = try HashPass(folder, size: try lastNumber).run().get()
        self.tree = tree
        try compareWithKept(tree)
        if let head {
            try compare(
                tree, with: (head.size, head.root),
                whenShorter: { .rolledBack(entries: tree.size, recorded: $0) },
                whenOther: { .rootDiffers(size: $0) })
        }
        if let expected {
            try compare(
                tree, with: expected, whenShorter: { .givenSizeDiffers(entries: tree.size, given: $0) },
                whenOther: { .givenRootDiffers(size: $0) })
        }
        try checkDefinitions()
        if let name = format.lost ?? (format.isDerivedNow ? differing.first : nil) { throw Damaged(.schema(name)) }
        guard tables else { return }
        try ContentPass(db, folder: folder, reader).run(comparing: format.isCurrent && format.isDerivedNow)
    }

    /// Whether the definitions that are kept are what their digests say.
    private func checkDefinitions() throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT digest, body FROM definition ORDER BY digest")
        while let row = try rows.next() {
            guard let digest = Digest(row[0] as String), Digest(sha256: [UInt8](row[1] as Data)) == digest else {
                throw Damaged(.definitionsDamaged(row[0], entry: nil))
            }
        }
    }

    private var lastNumber: Int {
        get throws {
            do {
                return try Int.fetchOne(db, sql: "SELECT max(number) FROM entry") ?? 0
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                // The last entry is unreadable. Those before it are looked at all the same.
                return try Int.fetchOne(db, sql: "SELECT size FROM tree") ?? 0
            }
        }
    }

    private func compareWithKept(_ tree: MerkleTree) throws {
        guard let kept = try KeptTree(db) else { throw Damaged(.tableLost("tree")) }
        guard kept.size == tree.size else { throw Damaged(.sizeDiffers(entries: tree.size, expected: kept.size)) }
        guard kept.root == tree.root.bytes, kept.edge == tree.edgeBytes else {
            throw Damaged(try kept.damage(of: tree, db))
        }
    }

    /// Whether the ledger goes on from an end that is known.
    private func compare(
        _ tree: MerkleTree, with known: (size: Int, root: TreeHash), whenShorter: (Int) -> LedgerDamage,
        whenOther: (Int) -> LedgerDamage
    ) throws {
        guard known.size <= tree.size else { throw Damaged(whenShorter(known.size)) }
        let root = try known.size == tree.size ? tree.root : Ledger.root(of: known.size, db)
        guard root == known.root else { throw Damaged(whenOther(known.size)) }
    }
}
