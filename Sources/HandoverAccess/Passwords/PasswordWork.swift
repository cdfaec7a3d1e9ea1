internal import Foundation
public import HandoverModel
internal import Synchronization

/// Hashes passwords on threads of its own, so that they keep nobody else waiting.
///
/// At most as many at once as there are cores, and never more than four, since each takes 32 MiB; 64 more may wait, in
/// the order in which they came. Whoever comes then is refused. A caller that goes away gives its place to the next.
public final class PasswordWork: Sendable {
    private struct Job: Sendable {
        let number: UInt64
        let run: @Sendable () -> Void
        let leave: @Sendable () -> Void
    }

    private struct State {
        var last: UInt64 = 0
        var running = 0
        var waiting: [Job] = []
    }

    /// What new hashes cost.
    let cost: PasswordCost
    private let threads: Int
    private let places: Int
    private let state = Mutex(State())
    /// Verified where there is no account, so that there is no telling by the time it takes.
    private let decoy: PasswordHash

    public convenience init() {
        self.init(threads: min(ProcessInfo.processInfo.activeProcessorCount, 4), places: 64)
    }

    /// With other numbers: `places` is how many may wait; for tests also with hashes that cost little.
    package init(threads: Int, places: Int, cost: PasswordCost = .today) {
        self.cost = cost
        decoy = PasswordHash.ofNothing(cost: cost)
        self.threads = max(threads, 1)
        self.places = places
    }

    /// The hash of a password.
    ///
    /// - Throws: `AccessProblem.tooManyAtOnce`, `.cancelled` or `.hashingFailed`.
    public func hash(_ password: Password) async throws(AccessProblem) -> PasswordHash {
        let cost = cost
        return try await perform { () throws(AccessProblem) in try PasswordHash(of: password, cost: cost) }
    }

    /// Whether a hash is that of a password.
    ///
    /// Without a hash it does the work all the same, and says no.
    ///
    /// - Throws: `AccessProblem.tooManyAtOnce`, `.cancelled` or `.hashingFailed`.
    public func verify(_ password: Password, against hash: PasswordHash?) async throws(AccessProblem) -> Bool {
        let decoy = decoy
        return try await perform { () throws(AccessProblem) in
            try (hash ?? decoy).matches(password) && hash != nil
        }
    }

    /// How many are being hashed, and how many wait.
    public var load: (running: Int, waiting: Int) {
        state.withLock { ($0.running, $0.waiting.count) }
    }

    /// Runs some work when its turn comes.
    package func perform<Value: Sendable>(
        _ work: @escaping @Sendable () throws(AccessProblem) -> Value
    ) async throws(AccessProblem) -> Value {
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Result<Value, AccessProblem>, Never>) in
                let job = Job(
                    number: number,
                    run: { continuation.resume(returning: Result { () throws(AccessProblem) in try work() }) },
                    leave: { continuation.resume(returning: .failure(.cancelled)) })
                if Task.isCancelled {
                    job.leave()
                } else if !take(job) {
                    continuation.resume(returning: .failure(.tooManyAtOnce))
                }
            }
        } onCancel: {
            remove(number)?.leave()
        }
        return try result.get()
    }

    /// False when there is no place left.
    private func take(_ job: Job) -> Bool {
        let isFirst: Bool? = state.withLock { state in
            if state.running < threads {
                state.running += 1
                return true
            }
            guard state.waiting.count < places else { return nil }
            state.waiting.append(job)
            return false
        }
        if isFirst == true { Thread.detachNewThread { self.work(from: job) } }
        return isFirst != nil
    }

    /// Works until nobody waits.
    private func work(from first: Job) {
        var job: Job? = first
        while let current = job {
            current.run()
            job = state.withLock { state in
                guard !state.waiting.isEmpty else {
                    state.running -= 1
                    return nil
                }
                return state.waiting.removeFirst()
            }
        }
    }

    private func remove(_ number: UInt64) -> Job? {
        state.withLock { state in
            guard let place = state.waiting.firstIndex(where: { $0.number == number }) else { return nil }
            return state.waiting.remove(at: place)
        }
    }
}
