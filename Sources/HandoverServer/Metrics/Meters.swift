import HandoverModel
import Synchronization

/// What the server counts of itself.
///
/// Routes, methods and classes of status are few and known, so that what is kept is bounded.
final class Meters: Sendable {
    /// Since when it is counted, and how many entries the ledger had then.
    let startedAt: Instant
    let entriesAtStart: Int
    let connections = Connections()
    private let counted = Mutex(Counted())

    /// In seconds, each up to and including.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    struct Resource: Hashable, Comparable {
        /// As the router has it; empty for what it has not.
        var route: String
        var method: String

        static func < (left: Resource, right: Resource) -> Bool {
            (left.route, left.method) < (right.route, right.method)
        }
    }

    /// The durations of the requests for one resource.
    struct Durations {
        var upTo = [Int](repeating: 0, count: Meters.bounds.count)
        var count = 0
        var sum = 0.0
    }

    struct Counted {
        var requests: [Resource: [String: Int]] = [:]
        var durations: [Resource: Durations] = [:]
    }

    /// Open connections.
    final class Connections: Sendable {
        private let count = Atomic<Int>(0)

        var value: Int { count.load(ordering: .relaxed) }

        func opened() { count.add(1, ordering: .relaxed) }
        func closed() { count.subtract(1, ordering: .relaxed) }
    }

    init(startedAt: Instant, entriesAtStart: Int) {
        self.startedAt = startedAt
        self.entriesAtStart = entriesAtStart
    }

    /// `seconds`: Until the answer began.
    func count(_ resource: Resource, status: Int, seconds: Double) {
        counted.withLock { counted in
            counted.requests[resource, default: [:]]["\(status / 100)xx", default: 0] += 1
            var durations = counted.durations[resource] ?? Durations()
            for (index, bound) in Self.bounds.enumerated() where seconds <= bound { durations.upTo[index] += 1 }
            durations.count += 1
            durations.sum += seconds
            counted.durations[resource] = durations
        }
    }

    var now: Counted { counted.withLock { $0 } }
}
