internal import GRDB
internal import HandoverModel
internal import HandoverStorage
internal import Synchronization

/// Commands that wait for the writer.
///
/// Whatever waits when the writer is free goes into one transaction.
final class AppendQueue: Sendable {
    typealias Decide = @Sendable (LedgerView) throws -> Decision
    typealias Outcome = Result<Receipt, any Error>

    private struct Request: Sendable {
        var decisions: [Decide]
        var isRehearsal: Bool
        var allOrNone: Bool
        var answer: @Sendable (Result<[Outcome], any Error>) -> Void
    }

    private struct State {
        var waiting: [Request] = []
        var refusal: LedgerError?
    }

    /// How many commands go into one transaction, unless a single request has more.
    private static let most = 4_096

    private let storage: Storage
    /// Kept for as long as there is a writer.
    private let lock: LedgerLock
    private let state = Mutex(State())
    /// Held while the files are opened anew, so that this is done once.
    private let reopening = Mutex(())

    init(_ storage: Storage, lock: LedgerLock) {
        self.storage = storage
        self.lock = lock
    }

    /// Why nothing is written any more; nil while all is well.
    var refusal: LedgerError? { state.withLock(\.refusal) }

    /// How many calls wait for the writer.
    var waitingCount: Int { state.withLock(\.waiting.count) }

    /// Refuses everything from now on.
    func stop(_ refusal: LedgerError) {
        state.withLock { $0.refusal = $0.refusal ?? refusal }
    }

    /// Opens the files anew after a failure of the storage.
    ///
    /// - Throws: Why nothing can be written still.
    func takeUp() throws(LedgerError) {
        guard refusal != nil else { return }
        let problem = reopening.withLock { _ -> LedgerError? in
            guard let refusal else { return nil }
            guard refusal == .mustBeReopened else { return refusal }
            do {
                try storage.reopen()
                state.withLock { $0.refusal = nil }
                return nil
            } catch {
                return SQLite.ledgerError(error, storage.folder.database)
            }
        }
        if let problem { throw problem }
    }

    func submit(_ decisions: [Decide], isRehearsal: Bool, allOrNone: Bool) async throws -> [Outcome] {
        try takeUp()
        return try await withCheckedThrowingContinuation { continuation in
            let request = Request(decisions: decisions, isRehearsal: isRehearsal, allOrNone: allOrNone) {
                continuation.resume(with: $0)
            }
            state.withLock { $0.waiting.append(request) }
            schedule()
        }
    }

    private func schedule() {
        let opened = storage.current
        opened.writer.asyncWriteWithoutTransaction { db in
            // What waited for a database that was given up goes to the new one.
            if opened.turn == self.storage.current.turn { self.drain(db) } else { self.schedule() }
        }
    }

    /// Writes what waits.
    ///
    /// When an earlier turn took it along, there is nothing to do.
    private func drain(_ db: Database) {
        let (requests, refusal) = state.withLock { state in
            var count = 0
            let isRehearsal = state.waiting.first?.isRehearsal ?? false
            let batch = state.waiting.prefix { request in
                count += request.decisions.count
                return request.isRehearsal == isRehearsal
                    && (count <= AppendQueue.most || count == request.decisions.count)
            }
            state.waiting.removeFirst(batch.count)
            return (Array(batch), state.refusal)
        }
        guard !requests.isEmpty else { return }
        if let refusal { return requests.forEach { $0.answer(.failure(refusal)) } }
        do {
            let outcomes = try commit(requests, db)
            for (request, outcome) in zip(requests, outcomes) { request.answer(.success(outcome)) }
        } catch {
            stop(.mustBeReopened)
            let failure = SQLite.ledgerError(error, storage.folder.database)
            for request in requests { request.answer(.failure(failure)) }
        }
    }

    /// One transaction: all commands of the requests, each in its savepoint, then what they amount to.
    private func commit(_ requests: [Request], _ db: Database) throws -> [[Outcome]] {
        let isRehearsal = requests.contains(where: \.isRehearsal)
        var outcomes: [[Outcome]] = []
        var end: MerkleTree?
        try db.inTransaction(.immediate) {
            let session = try WriteSession(
                db, folder: storage.folder, reader: storage.reader, isRehearsal: isRehearsal)
            let before = session.tree.size
            for request in requests {
                outcomes.append(try self.outcomes(of: request, session))
            }
            let (size, root) = (session.tree.size, session.tree.root)
            outcomes = outcomes.map { $0.map { $0.map { $0.after(size: size, root: root) } } }
            guard !isRehearsal, size > before else { return .rollback }
            try session.finish()
            end = session.tree
            return .commit
        }
        if let end { storage.note(end) }
        return outcomes
    }

    private func outcomes(of request: Request, _ session: WriteSession) throws -> [Outcome] {
        guard request.allOrNone else { return try request.decisions.map { try outcome(of: $0, session) } }
        return try session.allOrNone { try request.decisions.map { try outcome(of: $0, session) } }
    }

    private func outcome(of decide: Decide, _ session: WriteSession) throws -> Outcome {
        do {
            return .success(try session.decide(decide))
        } catch {
            if SQLite.isStorageFailure(error) { throw error }
            return .failure(error)
        }
    }
}

extension Receipt {
    fileprivate func after(size: Int, root: TreeHash) -> Receipt {
        var receipt = self
        receipt.size = size
        receipt.root = root
        return receipt
    }
}
