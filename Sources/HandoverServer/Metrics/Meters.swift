import HandoverModel
import Synchronization

/// What the server counts of itself.
///
/// Routes, methods and classes of status are few and known, so that what is kept is bounded.
final class Meters: Sendable {
    /// Since when it is counted, and how many entries the ledger had then.
    let startedAt: Instant
    let entriesAtStart: Int
    let connections: Connections
    private let counted = Mutex<[Resource: Requests]>([:])

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

    /// The requests for one resource.
    struct Requests {
        /// How many were answered with each class of status, by its hundreds.
        var byClass: [Int: Int] = [:]
        /// How many took as long as each bound, each counted at its own alone.
        private var atBound = [Int](repeating: 0, count: Meters.bounds.count + 1)
        var sum = 0.0

        var count: Int { atBound.reduce(0, +) }

        /// How many took no longer than each bound.
        var upTo: [Int] {
            var total = 0
            return atBound.dropLast().map { own in
                total += own
                return total
            }
        }

        mutating func count(_ status: Int, seconds: Double) {
            byClass[status / 100, default: 0] += 1
            atBound[Meters.bounds.firstIndex { seconds <= $0 } ?? Meters.bounds.count] += 1
            sum += seconds
        }
    }

    /// Open connections, and how many of them one address may have.
    final class Connections: Sendable {
        private let count = Atomic<Int>(0)
        private let shares: Shares<CallerAddress>

        init(mostFromOne: Int) {
            shares = Shares(most: mostFromOne)
        }

        var value: Int { count.load(ordering: .relaxed) }

        func opened() { count.add(1, ordering: .relaxed) }
        func closed() { count.subtract(1, ordering: .relaxed) }

        /// The place of a connection from an address; nil where it has as many as it may.
        func place(for address: CallerAddress) -> Share? { shares.take(for: address) }
    }

    init(startedAt: Instant, entriesAtStart: Int, limits: Limits = Limits()) {
        self.startedAt = startedAt
        self.entriesAtStart = entriesAtStart
        connections = Connections(mostFromOne: limits.connectionsFromOne)
    }

    /// `seconds`: Until the answer began.
    func count(_ resource: Resource, status: Int, seconds: Double) {
        counted.withLock { counted in
            counted[resource, default: Requests()].count(status, seconds: seconds)
        }
    }

    var now: [Resource: Requests] { counted.withLock { $0 } }
}
