internal import Foundation
internal import GRDB
internal import HandoverModel
internal import HandoverStorage

extension Ledger {
    static func openReader(_ folder: LedgerFolder, _ reader: DefinitionsReader) throws -> Ledger {
        try checkFile(folder)
        let queue = try DatabaseQueue(path: folder.database, configuration: SQLite.configuration(readOnly: true))
        try queue.read { db in
            let format = try Format.known(db, folder)
            guard format.isCurrent, format.isDerivedNow else { throw LedgerError.olderFormat }
        }
        return Ledger(folder: folder, storage: Storage(queue, of: folder, reader: reader), appends: nil)
    }

    static func openWriter(
        _ folder: LedgerFolder, _ lock: LedgerLock, _ reader: DefinitionsReader, isServer: Bool
    ) throws -> Ledger {
        guard lock.folder == folder else { throw LedgerError.held(by: nil) }
        try folder.create()
        if try mustBeMade(folder) { try create(folder) }
        let storage = try Storage(folder, reader: reader, isServer: isServer)
        if isServer { folder.removeDrafts() }
        return Ledger(folder: folder, storage: storage, appends: AppendQueue(storage, lock: lock))
    }

    /// Opens the database for writing.
    ///
    /// The end of the ledger must be the one that is known, of this process or by the owner's last note. When somebody
    /// else had to do with the files since, the whole ledger is looked through first.
    ///
    /// `known` says how the ledger ended when this process wrote it last.
    static func connect(
        _ folder: LedgerFolder, reader: DefinitionsReader, isServer: Bool, known: LedgerHead?
    ) throws -> (writer: any DatabaseWriter, tree: MerkleTree) {
        try checkFile(folder)
        let head = known ?? LedgerHead.read(folder)
        let isUntouched = known != nil || head?.fits(folder) == true
        if !isUntouched { try requireSound(folder, head) }
        let configuration = SQLite.configuration(readOnly: false)
        let writer: any DatabaseWriter
        let format: Format
        do {
            // A queue first: it changes nothing in a file that may turn out not to be ours.
            let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
            format = try queue.read { db in try Format.known(db, folder) }
            writer = isServer ? try serverPool(closing: queue, folder, configuration) : queue
        }
        try SQLite.makeDurable(writer)
        if !format.isCurrent { try Schema.migrator.migrate(writer) }
        if !format.isDerivedNow { try writer.write { db in try DerivedTables(db, reader).rebuild() } }
        let tree = try writer.read(checkTail)
        if isUntouched, let head, head.size != tree.size || head.root != tree.root { try requireSound(folder, head) }
        if !isServer { try SQLite.keepLogShort(writer, of: folder.database) }
        return (writer, tree)
    }

    /// Looks through the entries and what says how many there are.
    private static func requireSound(_ folder: LedgerFolder, _ head: LedgerHead?) throws {
        switch try verify(folder: folder, tables: false, expecting: nil, head: head).damage {
        case nil: return
        case .notALedger: throw LedgerError.notALedger(path: folder.database)
        case let damage?: throw LedgerError.unsound(damage)
        }
    }

    private static func serverPool(
        closing queue: DatabaseQueue, _ folder: LedgerFolder, _ configuration: Configuration
    ) throws -> DatabasePool {
        try queue.close()
        return try DatabasePool(path: folder.database, configuration: configuration)
    }

    /// Whether a folder has a ledger, or what is left of one.
    public static func isThere(_ folder: LedgerFolder) -> Bool {
        PrivateFile.exists(folder.database) || hasRemains(folder)
    }

    /// Whether there is no ledger yet.
    ///
    /// What belongs to one and has none is not taken for a new ledger.
    private static func mustBeMade(_ folder: LedgerFolder) throws -> Bool {
        if PrivateFile.exists(folder.database) { return false }
        if hasRemains(folder) { throw LedgerError.databaseMissing(path: folder.database) }
        return true
    }

    /// Whether there is something that only a ledger leaves.
    private static func hasRemains(_ folder: LedgerFolder) -> Bool {
        [folder.log, folder.head, folder.blobs].contains(where: PrivateFile.exists)
    }

    /// Makes an empty ledger under another name, then gives it its own: what stops half-way leaves no ledger.
    private static func create(_ folder: LedgerFolder) throws {
        let draft = try makeDraft(of: folder)
        let queue = try DatabaseQueue(path: draft, configuration: SQLite.configuration(readOnly: false))
        try SQLite.makeDurable(queue)
        let empty = MerkleTree()
        try queue.write { db in
            try db.execute(
                sql: "INSERT INTO tree (id, size, edge, root) VALUES (1, 0, ?, ?)",
                arguments: [Data(), Data(empty.root.bytes)])
        }
        try queue.close()
        try put(draft, inPlaceOf: folder)
    }

    /// Makes a database with tables and nothing in them, not even a tree, beside the place where it will be.
    static func makeDraft(of folder: LedgerFolder) throws -> String {
        removeDraft(of: folder)
        let draft = folder.draft
        _ = try PrivateFile(draft, flags: O_RDWR | O_CREAT | O_EXCL)
        let queue = try DatabaseQueue(path: draft, configuration: SQLite.configuration(readOnly: false))
        try SQLite.markNew(queue, as: SQLite.applicationID)
        try SQLite.makeDurable(queue)
        try Schema.migrator.migrate(queue)
        try queue.close()
        return draft
    }

    static func removeDraft(of folder: LedgerFolder) {
        for leftover in [folder.draft, folder.draft + "-wal", folder.draft + "-shm"] { PrivateFile.remove(leftover) }
    }

    /// Gives a closed database its name, durably.
    static func put(_ draft: String, inPlaceOf folder: LedgerFolder) throws {
        try PrivateFile(draft, flags: O_RDONLY).sync()
        try PrivateFile.rename(draft, to: folder.database)
        try PrivateFile.syncFolder(folder.path)
    }

    static func checkFile(_ folder: LedgerFolder) throws {
        guard let size = PrivateFile.size(folder.database) else {
            for path in [folder.path, folder.database] where PrivateFile.isDeadLink(path) {
                throw LedgerError.linkNotFollowed(path: path)
            }
            throw hasRemains(folder)
                ? LedgerError.databaseMissing(path: folder.database) : LedgerError.noLedger(path: folder.database)
        }
        guard size > 0 else { throw LedgerError.emptyFile(path: folder.database) }
        if PrivateFile.isFolder(folder.database) { throw LedgerError.notALedger(path: folder.database) }
        if let owner = PrivateFile.owner(of: folder.database), owner != geteuid() {
            throw LedgerError.otherUser(uid: owner)
        }
    }

    /// The tree, when the end of the ledger is as it says: what a file put back in part gets wrong first.
    static func checkTail(_ db: Database) throws -> MerkleTree {
        let tree = try LedgerView(db, session: nil).tree
        let last = try Row.fetchOne(db, sql: "SELECT number, body, leaf FROM entry ORDER BY number DESC LIMIT 1")
        let root = try Data.fetchOne(db, sql: "SELECT root FROM tree")
        guard tree.size == last?[0] ?? 0, root == Data(tree.root.bytes) else {
            throw LedgerError.unsound(.sizeDiffers(entries: last?[0] ?? 0, expected: tree.size))
        }
        guard let last else { return tree }
        guard Data(MerkleTree.leaf(last[1] as Data).bytes) == last[2] as Data else {
            throw LedgerError.unsound(.altered(entry: tree.size))
        }
        return tree
    }
}
