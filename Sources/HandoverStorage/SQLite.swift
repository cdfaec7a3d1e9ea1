internal import Foundation
package import GRDB
package import HandoverModel

/// Everything about a database file that only SQLite has: settings, the file's own marks, and its errors.
package enum SQLite {
    /// How a connection is set up.
    ///
    /// It waits five seconds for another connection to finish.
    package static func configuration(label: String, readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.label = label
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.observesSuspensionNotifications = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA cell_size_check = ON")
            try db.execute(sql: "PRAGMA mmap_size = 0")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            try db.execute(sql: "PRAGMA cache_size = -16000")
        }
        return configuration
    }

    /// Makes every commit wait for the disk, and makes sure that it does.
    ///
    /// This comes after the database was opened, since opening for several readers sets a weaker value.
    package static func makeDurable(_ writer: any DatabaseWriter) throws {
        let level = try writer.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
        }
        guard level == 2 else { throw LedgerError.notDurable(synchronous: level) }
    }

    /// Writes the log back into the database, as far as nobody reads from it.
    package static func emptyLog(_ writer: any DatabaseWriter) throws {
        try writer.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    /// Sets what stands in the file's header for good.
    package static func markNew(_ writer: any DatabaseWriter, as applicationID: Int) throws {
        try writer.writeWithoutTransaction { db in
            let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
            guard mode == "wal" else { throw LedgerError.notDurable(synchronous: -1) }
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
    }

    /// Whether a file bears a mark of `markNew(_:as:)`.
    package static func isMarked(_ db: Database, as applicationID: Int) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID
    }

    /// What SQLite itself finds wrong with the file; nil when it finds nothing.
    ///
    /// Looks at one table with its indices where one is named.
    package static func integrityProblem(_ db: Database, of table: String? = nil) throws -> String? {
        let answer = try String.fetchOne(db, sql: "PRAGMA main.integrity_check(\(table ?? "1"))")
        return answer == "ok" ? nil : answer ?? "no answer"
    }

    /// Runs `body` and turns whatever SQLite or the system throws into an error that can be worded.
    package static func rethrowing<Value>(_ path: String, _ body: () throws -> Value) throws(LedgerError) -> Value {
        do {
            return try body()
        } catch {
            throw ledgerError(error, path)
        }
    }

    /// What an error means for the file at a path and for who uses it.
    package static func ledgerError(_ error: any Error, _ path: String) -> LedgerError {
        switch error {
        case let error as LedgerError: return error
        case let error as CanonicalJSONError: return .notRepresentable(error)
        case let error as DatabaseError: return ledgerError(error, path)
        default: return .damaged(detail: String(describing: error))
        }
    }

    private static func ledgerError(_ error: DatabaseError, _ path: String) -> LedgerError {
        let detail = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_NOTADB: return .notALedger(path: path)
        case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR, .SQLITE_TOOBIG:
            return .damaged(detail: detail)
        case .SQLITE_READONLY: return .notWritable(path: path)
        case .SQLITE_FULL: return .diskFull
        case .SQLITE_IOERR: return storageError(path) ?? .ioFailed(detail: detail)
        case .SQLITE_PERM, .SQLITE_AUTH: return .accessDenied(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .held(by: nil)
        case .SQLITE_MISUSE, .SQLITE_INTERRUPT, .SQLITE_ABORT: return .closed
        default: return storageError(path) ?? .cannotOpen(path: path, detail: detail)
        }
    }

    /// What a failed operation means where the file system says why.
    private static func storageError(_ path: String) -> LedgerError? {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if PrivateFile.isReadOnly(folder) { return .notWritable(path: folder) }
        if PrivateFile.isFull(folder) { return .diskFull }
        if PrivateFile.exists(path), !PrivateFile.isWritable(path) { return .accessDenied(path: path) }
        return PrivateFile.isWritable(folder) ? nil : .accessDenied(path: folder)
    }

    /// Whether an error tells of the storage and not of the command: the writer is not to be trusted after it.
    package static func isStorageFailure(_ error: any Error) -> Bool {
        guard let error = error as? DatabaseError else { return false }
        return error.resultCode != .SQLITE_CONSTRAINT && error.resultCode != .SQLITE_TOOBIG
    }
}
