import HandoverModel
import HandoverReadiness
import Synchronization

/// Where the handover stands now and what that was worked out from, kept while it holds: until something is recorded or
/// the day ends.
///
/// What is kept is what would be worked out again, down to the byte but for `asOf`, which is the time of asking.
final class KeptReadiness: Sendable {
    private struct State {
        /// How many entries the ledger had.
        var size = -1
        var facts: (day: Day, facts: Facts)?
        var readiness: Readiness?
        /// From when until when it holds.
        var holds: ClosedRange<Instant>?
    }

    private let state = Mutex(State())

    func readiness(at now: Instant, size: Int) -> Readiness? {
        state.withLock { state in
            guard state.size == size, var readiness = state.readiness, state.holds?.contains(now) == true else {
                return nil
            }
            readiness.asOf = now
            return readiness
        }
    }

    func keep(_ readiness: Readiness, size: Int) {
        keep(size) { state in
            state.readiness = readiness
            state.holds = readiness.asOf...readiness.holdsUntil
        }
    }

    func facts(of day: Day, size: Int) -> Facts? {
        state.withLock { state in
            guard state.size == size, let kept = state.facts, kept.day == day else { return nil }
            return kept.facts
        }
    }

    func keep(_ facts: Facts, of day: Day, size: Int) {
        keep(size) { $0.facts = (day, facts) }
    }

    /// Forgets what was kept of a shorter ledger; of a longer one nothing is forgotten and nothing kept.
    private func keep(_ size: Int, _ change: (inout State) -> Void) {
        state.withLock { state in
            guard size >= state.size else { return }
            if size > state.size { state = State(size: size) }
            change(&state)
        }
    }
}
