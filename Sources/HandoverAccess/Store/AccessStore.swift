internal import Foundation
internal import GRDB
public import HandoverModel
internal import HandoverStorage

/// Who may come in, and by which secret: accounts, invitations, sessions, tokens, identities and failed attempts.
///
/// Kept in `access.db`, apart from the ledger, which says that somebody was let in and never how. No secret is stored
/// but its SHA-256, no password but its scrypt hash.
///
/// Each operation is one transaction that the disk has when the operation returns. It is not given up when the task
/// that asked for it is cancelled, since its entry may stand in the ledger already. Times are the caller's: there is no
/// clock in here. Safe to use from many tasks.
///
/// Whoever holds the ledger's lock owns this file too, so that one process writes at a time. Where two have it open
/// all the same, as tests do, each waits up to five seconds for the other, and no write is lost. (Versions of SQLite
/// before 3.51.3 have one window in which two writers can lose a commit: hence the one owner.)
public struct AccessStore: Sendable {
    public let path: String
    let pool: DatabasePool
    /// How many accounts and addresses with failures are remembered, each.
    let failuresKept: Int

    /// Closes the file; operations then throw `AccessProblem.storage`.
    public func close() throws(AccessProblem) {
        do {
            try pool.close()
        } catch {
            throw problem(error)
        }
    }

    /// The ledger's folder, in which the file is.
    var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(AccessProblem) -> Value {
        let result = await withCheckedContinuation { (done: CheckedContinuation<Result<Value, any Error>, Never>) in
            pool.asyncWrite(body) { _, result in done.resume(returning: result) }
        }
        return try value(result)
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(AccessProblem) -> Value {
        try value(Result { try readNow(body) })
    }

    /// On the spot: what is read is a row or a few, and going to another thread and back takes longer.
    private func readNow<Value>(_ body: (Database) throws -> Value) throws -> Value { try pool.read(body) }

    private func value<Value>(_ result: Result<Value, any Error>) throws(AccessProblem) -> Value {
        do {
            return try result.get()
        } catch {
            throw problem(error)
        }
    }

    private func problem(_ error: any Error) -> AccessProblem { AccessProblem(error, of: path) }
}

extension AccessProblem {
    /// What an error of SQLite or the system means for a file.
    init(_ error: any Error, of path: String) {
        if let problem = error as? AccessProblem {
            self = problem
            return
        }
        self =
            switch SQLite.ledgerError(error, path) {
            case .damaged(let detail): .damaged(path: path, detail: detail)
            case .notALedger(let path): .notOurs(path: path)
            case .held: .busy(path: path)
            case let error: .storage(error)
            }
    }
}
