import Synchronization

/// Counts what a tracker has recorded, and tells everybody who waits for more.
final class Revisions: Sendable {
    private struct State {
        var count = 0
        var next = 0
        var waiting: [Int: AsyncStream<Int>.Continuation] = [:]
    }

    private let state = Mutex(State())

    var count: Int { state.withLock { $0.count } }

    func advance() {
        let (count, waiting) = state.withLock { state in
            state.count += 1
            return (state.count, Array(state.waiting.values))
        }
        for continuation in waiting { continuation.yield(count) }
    }

    /// The count now, and each that follows while somebody reads; the newest alone where they read slowly.
    func stream() -> AsyncStream<Int> {
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
        let (id, count) = state.withLock { state in
            state.next += 1
            state.waiting[state.next] = continuation
            return (state.next, state.count)
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.waiting.removeValue(forKey: id) }
        }
        continuation.yield(count)
        return stream
    }
}
