import HandoverModel
import Synchronization

/// Something that a provider publishes: asked for when it is needed, once however many need it, and kept for a while.
final class Kept<Value: Sendable>: Sendable {
    typealias Answer = Result<Value, OpenIDProblem>

    private enum Way {
        case ready(Answer)
        case asked(Task<Answer, Never>)
    }

    private struct State {
        var answer: Answer?
        var at = Instant(milliseconds: 0)
        var asking: Task<Answer, Never>?
    }

    private let state = Mutex(State())

    /// The value, asked for at most so many milliseconds ago.
    ///
    /// A failure counts as an answer for `failures` milliseconds. Who goes away leaves the question to the others.
    func value(
        atMost age: Int64, failures: Int64, now: Instant, ask: @escaping @Sendable () async -> Answer
    ) async throws(OpenIDProblem) -> Value {
        let way: Way = state.withLock { state in
            if let answer = state.answer, answer.isFresh(for: now.milliseconds - state.at.milliseconds, age, failures) {
                return .ready(answer)
            }
            let asking = state.asking ?? Task { self.keep(await ask(), at: now) }
            state.asking = asking
            return .asked(asking)
        }
        switch way {
        case .ready(let answer): return try answer.get()
        case .asked(let asking): return try await asking.value.get()
        }
    }

    private func keep(_ answer: Answer, at now: Instant) -> Answer {
        state.withLock { state in
            state.answer = answer
            state.at = now
            state.asking = nil
        }
        return answer
    }
}

extension Result {
    /// Whether an answer that is some milliseconds old still counts; one of the future, as after the clock was set back,
    /// does not.
    fileprivate func isFresh(for milliseconds: Int64, _ age: Int64, _ failures: Int64) -> Bool {
        switch self {
        case .success: (0..<age).contains(milliseconds)
        case .failure: (0..<failures).contains(milliseconds)
        }
    }
}
