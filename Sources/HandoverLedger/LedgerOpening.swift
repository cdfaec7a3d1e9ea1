internal import Foundation
internal import GRDB
internal import HandoverModel

extension Ledger {
    static func openReader(_ folder: LedgerFolder) throws -> Ledger {
        try checkFile(folder)
        let queue = try DatabaseQueue(path: folder.database, configuration: SQLite.configuration(readOnly: true))
        try queue.read { db in
            guard try checkFormat(db, folder), try derivation(db) == Schema.derivation else {
                throw LedgerError.olderFormat
            }
        }
        return Ledger(folder: folder, database: queue, appends: nil)
    }

    static func openWriter(_ folder: LedgerFolder, _ lock: LedgerLock, isServer: Bool) throws -> Ledger {
        guard lock.folder == folder else { throw LedgerError.held(by: nil) }
        try folder.create()
        if try !isThere(folder) { try create(folder) }
        try checkFile(folder)
        let configuration = SQLite.configuration(readOnly: false)
        let writer: any DatabaseWriter
        let isCurrent: Bool
        do {
            // A queue first: it changes nothing in a file that may turn out not to be ours.
            let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
            isCurrent = try queue.read { db in try checkFormat(db, folder) }
            writer = isServer ? try serverPool(closing: queue, folder, configuration) : queue
        }
        try SQLite.makeDurable(writer)
        if !isCurrent { try Schema.migrator.migrate(writer) }
        try writer.write { db in
            if try derivation(db) < Schema.derivation { try DerivedTables(db).rebuild() }
        }
        try writer.read(checkTail)
        if !isServer { try SQLite.keepLogShort(writer, of: folder.database) }
        return Ledger(folder: folder, database: writer, appends: AppendQueue(writer, folder: folder, lock: lock))
    }

    private static func serverPool(
        closing queue: DatabaseQueue, _ folder: LedgerFolder, _ configuration: Configuration
    ) throws -> DatabasePool {
        try queue.close()
        return try DatabasePool(path: folder.database, configuration: configuration)
    }

    /// Whether there is a database.
    ///
    /// What belongs to one and has none is not taken for a new ledger.
    private static func isThere(_ folder: LedgerFolder) throws -> Bool {
        if PrivateFile.exists(folder.database) { return true }
        if PrivateFile.exists(folder.database + "-wal") || PrivateFile.exists(folder.blobs) {
            throw LedgerError.databaseMissing(path: folder.database)
        }
        return false
    }

    /// Makes an empty ledger under another name, then gives it its own: what stops half-way leaves no ledger.
    private static func create(_ folder: LedgerFolder) throws {
        let draft = folder.database + ".new"
        for leftover in [draft, draft + "-wal", draft + "-shm"] { PrivateFile.remove(leftover) }
        _ = try PrivateFile(draft, flags: O_RDWR | O_CREAT | O_EXCL)
        let queue = try DatabaseQueue(path: draft, configuration: SQLite.configuration(readOnly: false))
        try SQLite.markNew(queue)
        try SQLite.makeDurable(queue)
        try Schema.migrator.migrate(queue)
        let empty = MerkleTree()
        try queue.write { db in
            try db.execute(
                sql: "INSERT INTO tree (id, size, edge, root) VALUES (1, 0, ?, ?)",
                arguments: [Data(), Data(empty.root.bytes)])
        }
        try queue.close()
        try PrivateFile(draft, flags: O_RDONLY).sync()
        try PrivateFile.rename(draft, to: folder.database)
        try PrivateFile.syncFolder(folder.path)
    }

    static func checkFile(_ folder: LedgerFolder) throws {
        guard let size = PrivateFile.size(folder.database) else {
            if PrivateFile.exists(folder.database + "-wal") { throw LedgerError.databaseMissing(path: folder.database) }
            throw LedgerError.noLedger(path: folder.database)
        }
        guard size > 0 else { throw LedgerError.emptyFile(path: folder.database) }
        if let owner = PrivateFile.owner(of: folder.database), owner != geteuid() {
            throw LedgerError.otherUser(uid: owner)
        }
    }

    /// - Returns: Whether the ledger has all tables of this version.
    @discardableResult
    static func checkFormat(_ db: Database, _ folder: LedgerFolder) throws -> Bool {
        guard try SQLite.isLedger(db) else { throw LedgerError.notALedger(path: folder.database) }
        let known = Set(Schema.migrator.migrations)
        let applied = try Schema.migrator.appliedIdentifiers(db)
        if let newer = applied.subtracting(known).sorted().first {
            throw LedgerError.newerFormat(found: newer)
        }
        let derived = try derivation(db)
        if derived > Schema.derivation { throw LedgerError.newerFormat(found: "derivation \(derived)") }
        return applied == known
    }

    private static func derivation(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT version FROM derivation") ?? 0
    }

    /// Whether the end of the ledger is as the tree says: what a file put back in part gets wrong first.
    private static func checkTail(_ db: Database) throws {
        let tree = try LedgerView(db, session: nil).tree
        let last = try Row.fetchOne(db, sql: "SELECT number, body, leaf FROM entry ORDER BY number DESC LIMIT 1")
        let root = try Data.fetchOne(db, sql: "SELECT root FROM tree")
        guard tree.size == last?[0] ?? 0, root == Data(tree.root.bytes) else {
            throw LedgerError.damaged(detail: "the tree has \(tree.size) entries")
        }
        guard let last else { return }
        guard Data(MerkleTree.leaf(last[1] as Data).bytes) == last[2] as Data else {
            throw LedgerError.damaged(detail: "entry \(tree.size)")
        }
    }
}
