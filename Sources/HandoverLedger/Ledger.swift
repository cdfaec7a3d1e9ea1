internal import Foundation
internal import GRDB
public import HandoverModel
internal import HandoverStorage

/// An append-only ledger in a folder: entries, the Merkle tree over them, and tables that answer questions fast.
///
/// It has one writer in one process, who holds the lock. Nothing is recorded before the disk has it.
public struct Ledger: Sendable {
    /// The longest entry in bytes.
    public static let longestEntry = 65_535

    public enum Mode: Sendable {
        /// To ask only. Nothing is written, and no lock is needed.
        case reader
        /// To ask and to append, by one command at a time.
        case writer(LedgerLock)
        /// To append while several questions are answered at once, as a server does.
        case server(LedgerLock)
    }

    public let folder: LedgerFolder
    let storage: Storage
    let appends: AppendQueue?

    var database: any DatabaseWriter { storage.writer }

    /// How recorded definitions are read.
    public var reader: DefinitionsReader { storage.reader }

    /// Opens the ledger of a folder.
    ///
    /// A writer makes one where there is none, and brings an older one up to date.
    ///
    /// When files of the ledger were changed by anybody but its owner, a writer looks through all entries first.
    ///
    /// `reader`: How recorded definitions are read, by whose promises closed tasks are counted.
    ///
    /// - Throws: Every way in which that can fail is a `LedgerError` of its own.
    public static func open(
        folder: LedgerFolder, mode: Mode, reader: DefinitionsReader = .none
    ) throws(LedgerError) -> Ledger {
        do {
            return try SQLite.rethrowing(folder.database) {
                switch mode {
                case .reader: try openReader(folder, reader)
                case .writer(let lock): try openWriter(folder, lock, reader, isServer: false)
                case .server(let lock): try openWriter(folder, lock, reader, isServer: true)
                }
            }
        } catch {
            guard case .damaged = error, let damage = try? verify(folder: folder, tables: false).damage else {
                throw error
            }
            throw .unsound(damage)
        }
    }

    /// Appends what the decisions come to, in their order and in one transaction.
    ///
    /// Each decision runs inside the transaction and sees what the ones before it recorded. One that throws undoes only
    /// what is its own; its error becomes its outcome. Calls that come at the same time share a transaction. The call
    /// returns after the commit, that is: when the disk has it.
    ///
    /// With `allOrNone` one that throws undoes all, and the others have its error. In a rehearsal nothing is recorded, and the receipts are those that there would have been.
    ///
    /// After a failure of the storage the ledger opens its files anew before it takes anything more.
    ///
    /// - Throws: `LedgerError` when nothing could be recorded.
    public func append(
        _ decisions: [@Sendable (LedgerView) throws -> Decision], rehearsal: Bool = false, allOrNone: Bool = false
    ) async throws -> [Result<Receipt, any Error>] {
        guard let appends else { throw LedgerError.readOnly }
        guard !decisions.isEmpty else { return [] }
        return try await appends.submit(decisions, isRehearsal: rehearsal, allOrNone: allOrNone)
    }

    /// Appends what one decision comes to.
    ///
    /// - Throws: What the decision throws, or `LedgerError`.
    @discardableResult
    public func append(
        rehearsal: Bool = false, _ decision: @escaping @Sendable (LedgerView) throws -> Decision
    ) async throws -> Receipt {
        let outcomes = try await append([decision], rehearsal: rehearsal)
        guard let outcome = outcomes.first else { throw LedgerError.closed }
        return try outcome.get()
    }

    /// Asks questions of one consistent snapshot.
    ///
    /// Does not wait for the writer of a server.
    ///
    /// - Throws: What `body` throws, or `LedgerError`.
    public func read<Value>(_ body: (LedgerView) throws -> Value) throws -> Value {
        do {
            return try database.read { db in try body(LedgerView(db, session: nil, reader: reader)) }
        } catch let error as DatabaseError {
            throw SQLite.ledgerError(error, folder.database)
        }
    }

    /// Why nothing can be appended any more; nil while all is well.
    public var refusal: LedgerError? { appends?.refusal }

    /// Closes the files.
    ///
    /// The lock stays with who took it.
    ///
    /// - Throws: `LedgerError` when a question is still being answered.
    public func close() throws(LedgerError) {
        appends?.stop(.closed)
        try SQLite.rethrowing(folder.database) { try database.close() }
        // Closing wrote the log back into the database.
        storage.noteAgain()
    }

    /// Changes what is derived, in one transaction.
    func writing(_ body: (Database) throws -> Void) throws(LedgerError) {
        guard let appends else { throw .readOnly }
        try appends.takeUp()
        try SQLite.rethrowing(folder.database) {
            do {
                try database.writeWithoutTransaction { db in
                    try db.inTransaction(.immediate) {
                        try body(db)
                        return .commit
                    }
                    storage.noteAgain()
                }
            } catch {
                if SQLite.isStorageFailure(error) { appends.stop(.mustBeReopened) }
                throw error
            }
        }
    }
}
