internal import Foundation
internal import GRDB
public import HandoverModel
internal import HandoverStorage

extension AccessStore {
    /// Opens `access.db` in a ledger's folder, and makes folder and file when they are not there.
    ///
    /// The file is made readable for its owner alone (0600). One that others may read or write is refused, not mended:
    /// what it holds may be known to them, and whoever runs the server must hear of it. It is also made whole or not at
    /// all, whenever the program is stopped.
    ///
    /// - Throws: `AccessProblem.openToOthers`, `.otherUser`, `.notOurs`, `.newerFormat`, `.damaged`, `.busy` or `.storage`.
    public static func open(in folder: String) throws(AccessProblem) -> AccessStore {
        try open(in: folder, failuresKept: 20_000)
    }

    package static func open(in folder: String, failuresKept: Int) throws(AccessProblem) -> AccessStore {
        let path = folder + "/access.db"
        do {
            try PrivateFile.createFolder(folder)
            let pool = try PrivateFolder(folder).alone { try openAlone(path) }
            return AccessStore(path: path, pool: pool, failuresKept: failuresKept)
        } catch {
            throw AccessProblem(error, of: path)
        }
    }

    private static var configuration: Configuration {
        var configuration = SQLite.configuration(label: "handover.access", readOnly: false)
        // What is deleted is overwritten.
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
        return configuration
    }

    private static func openAlone(_ path: String) throws -> DatabasePool {
        if !PrivateFile.exists(path) { try create(path) }
        for file in [path, path + "-wal", path + "-shm"] { try PrivateFolder.requirePrivate(file) }
        // A queue first: it changes nothing in a file that may turn out not to be ours.
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { db in try requireOurs(db, path) }
        try queue.close()
        let pool = try DatabasePool(path: path, configuration: configuration)
        try SQLite.makeDurable(pool)
        try AccessSchema.migrator.migrate(pool)
        return pool
    }

    private static func requireOurs(_ db: Database, _ path: String) throws {
        guard try SQLite.isMarked(db, as: AccessSchema.applicationID) else { throw AccessProblem.notOurs(path: path) }
        let known = Set(AccessSchema.migrator.migrations)
        let unknown = try AccessSchema.migrator.appliedIdentifiers(db).subtracting(known)
        guard unknown.isEmpty else {
            throw AccessProblem.newerFormat(path: path, found: unknown.sorted().joined(separator: ", "))
        }
    }

    /// Makes an empty database under another name, then gives it its own.
    private static func create(_ path: String) throws {
        let draft = path + ".new"
        for leftover in [draft, draft + "-wal", draft + "-shm"] { PrivateFile.remove(leftover) }
        _ = try PrivateFile(draft, flags: O_RDWR | O_CREAT | O_EXCL)
        let queue = try DatabaseQueue(path: draft, configuration: configuration)
        try SQLite.markNew(queue, as: AccessSchema.applicationID)
        try SQLite.makeDurable(queue)
        try AccessSchema.migrator.migrate(queue)
        try queue.close()
        try PrivateFile(draft, flags: O_RDONLY).sync()
        try PrivateFile.rename(draft, to: path)
        try PrivateFile.syncFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }
}
