import HandoverLedger
import HandoverModel
import Synchronization

/// What was worked out of days that have ended, kept while nothing is recorded that took effect by their ends.
final class KeptDays<Value: Sendable>: Sendable {
    private struct State {
        /// How many entries the ledger had.
        var size = 0
        var values: [Day: (end: Instant, value: Value)] = [:]
    }

    private let state = Mutex(State())

    /// What is kept of a day, or what `make` makes of it, which is then kept.
    ///
    /// `end`: The end of the day, which is over.
    func value(of day: Day, until end: Instant, in view: LedgerView, _ make: () throws -> Value) throws -> Value {
        let size = try view.size
        try forget(upTo: size, in: view)
        if let kept = state.withLock({ $0.size == size ? $0.values[day]?.value : nil }) { return kept }
        let value = try make()
        // What is being written may not stay.
        if !view.isWriting {
            state.withLock { if $0.size == size { $0.values[day] = (end, value) } }
        }
        return value
    }

    /// Forgets the days that what was recorded since may have changed.
    private func forget(upTo size: Int, in view: LedgerView) throws {
        let (known, keepsSome) = state.withLock { ($0.size, !$0.values.isEmpty) }
        guard known < size, !view.isWriting else { return }
        // Looking through what was recorded since costs by how much that is: for a program that has just begun, all of it.
        let earliest = keepsSome ? try view.earliestEffect(after: known) : nil
        state.withLock { state in
            guard state.size == known else { return }
            state.size = size
            if let earliest { state.values = state.values.filter { $0.value.end < earliest } }
        }
    }
}
