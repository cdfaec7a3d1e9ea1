public import HandoverModel

/// Which share of clocks was kept: met / (met + breached), of the tasks closed in some days and of what is open.
///
/// A closed task counts on the day it was closed, by the definitions under which that was recorded. One that is open counts on the
/// day asked for, by those in force then: what has stopped as it came out, what is over as breached, and what runs not at all.
public struct Attainment: Hashable, Sendable, Codable {
    public enum Grouping: String, CaseIterable, Hashable, Sendable, Codable {
        case severity, service, month
    }

    public enum Group: Hashable, Sendable, Codable {
        case severity(Severity)
        /// As tasks have it; empty for those that name none.
        case service(String)
        /// The first day of a month.
        case month(Day)
    }

    /// Clocks of one promise, by how they came out.
    public struct Counts: Hashable, Sendable, Codable {
        public var met = 0
        /// With those by a change of the severity, and those of tasks that are open still.
        public var breached = 0
        /// Breached by a change of the severity.
        public var regraded = 0
        /// Breached, of tasks that are open still.
        public var openBreached = 0
        /// Of open tasks, neither stopped nor over: not counted.
        public var running = 0
        /// Not counted, by the reason.
        public var excluded: [ClockOutcome: Int] = [:]

        public init() {}

        public var counted: Int { met + breached }

        public mutating func add(_ outcome: ClockOutcome, _ tasks: Int = 1) {
            switch outcome {
            case .met: met += tasks
            case .breached: breached += tasks
            case .regraded:
                breached += tasks
                regraded += tasks
            case .untimed, .unpromised, .cancelled, .duplicate, .resolvedItself, .drill:
                excluded[outcome, default: 0] += tasks
            }
        }

        var isEmpty: Bool { counted == 0 && running == 0 && excluded.isEmpty }
    }

    public struct Row: Hashable, Sendable, Codable {
        /// Nil for all together.
        public var group: Group?
        public var promise: ServicePromise
        /// The time limit for the severity by the definitions in force at the time asked for; nil for other groups.
        public var limit: ServiceTarget?
        public var counts: Counts
        /// The share that the contract asks for, in millionths; nil where it asks for none.
        public var goal: Int?

        /// Whether the goal is reached: compared as whole numbers; nil without a goal, and where nothing was counted.
        public var isReached: Bool? {
            goal.flatMap { counts.counted > 0 ? counts.met * 1_000_000 >= $0 * counts.counted : nil }
        }
    }

    public var asOf: Instant
    /// The first and the last day; nil for no such limit.
    public var first: Day?
    public var last: Day?
    /// Whose desk got the tasks that are counted.
    public var desk: AskedOf
    public var by: Grouping
    /// Groups without anything are left out.
    public var rows: [Row]
    /// All together, one for each promise.
    public var totals: [Row]
    /// How many tasks of the other desk are left out.
    public var otherDesk: Int
    /// Whether open tasks count, since the day asked for is one of the days.
    public var includesOpen: Bool
}

/// Gathers what an `Attainment` is made of.
public struct AttainmentCount {
    private let by: Attainment.Grouping
    private let desk: AskedOf
    private let zone: Zone
    private var groups: [Attainment.Group: [ServicePromise: Attainment.Counts]] = [:]
    private var totals: [ServicePromise: Attainment.Counts] = [:]
    private var otherDesk = 0

    public init(by grouping: Attainment.Grouping, desk: AskedOf, zone: Zone) {
        by = grouping
        self.desk = desk
        self.zone = zone
    }

    /// Which tally has what it takes.
    public static func dimension(of grouping: Attainment.Grouping) -> ClockDimension {
        switch grouping {
        case .severity, .month: .severity
        case .service: .service
        }
    }

    /// Takes up clocks of closed tasks.
    public mutating func add(_ count: ClockCount) {
        let place = count.place
        // Each task has one of each promise.
        guard place.desk == desk else {
            if place.promise == .response { otherDesk += count.tasks }
            return
        }
        let group: Attainment.Group? =
            switch by {
            case .severity: Severity(place.value).map { .severity($0) }
            case .service: .service(place.value)
            case .month: .month(place.closed.firstOfMonth)
            }
        guard let group else { return }
        tell(group, place.promise) { $0.add(place.outcome, count.tasks) }
    }

    /// Takes up a task that is open at an instant.
    public mutating func add(open task: TaskRecord, by definitions: Definitions, now: Instant) {
        guard task.askedOf == desk else { return otherDesk += 1 }
        let group: Attainment.Group =
            switch by {
            case .severity: .severity(task.severity)
            case .service: .service(task.service ?? "")
            case .month: .month(zone.day(of: now).firstOfMonth)
            }
        let found = task.clockExclusion == nil ? TaskClocks(task, by: definitions, now: now) : nil
        for promise in ServicePromise.allCases {
            tell(group, promise) { counts in
                if let exclusion = task.clockExclusion { return counts.add(exclusion) }
                if found?.untimed.contains(promise) == true { return counts.add(.untimed) }
                guard let clock = found?.clocks.first(where: { $0.promise == promise }) else {
                    return counts.add(.unpromised)
                }
                switch clock.state {
                case .met: counts.add(.met)
                case .breached:
                    counts.add(clock.isByRegrading ? .regraded : .breached)
                    counts.openBreached += 1
                case .running, .atRisk, .paused: counts.running += 1
                }
            }
        }
    }

    private mutating func tell(
        _ group: Attainment.Group, _ promise: ServicePromise, _ change: (inout Attainment.Counts) -> Void
    ) {
        change(&groups[group, default: [:]][promise, default: .init()])
        change(&totals[promise, default: .init()])
    }

    public func attainment(
        first: Day?, last: Day?, asOf: Instant, includesOpen: Bool, definitions: Definitions
    ) -> Attainment {
        func rows(_ group: Attainment.Group?, _ counts: [ServicePromise: Attainment.Counts]) -> [Attainment.Row] {
            ServicePromise.allCases.map { promise in
                let limit: ServiceTarget? =
                    if case .severity(let severity) = group {
                        definitions.services?[severity]?.target(of: promise)
                    } else {
                        nil
                    }
                return Attainment.Row(
                    group: group, promise: promise, limit: limit, counts: counts[promise] ?? .init(),
                    goal: promise.measure.flatMap { definitions.targets[$0]?.atLeast })
            }
        }
        let ordered = groups.sorted { $0.key.order < $1.key.order }
        return Attainment(
            asOf: asOf, first: first, last: last, desk: desk, by: by,
            rows: ordered.flatMap { group, counts in rows(group, counts).filter { !$0.counts.isEmpty } },
            totals: rows(nil, totals), otherDesk: otherDesk, includesOpen: includesOpen)
    }
}

extension ServicePromise {
    /// The number of the contract that it makes.
    fileprivate var measure: MeasureID? {
        switch self {
        case .response: .responseOnTime
        case .resolution: .resolvedOnTime
        case .escalation: nil
        }
    }
}

extension Attainment.Group {
    fileprivate var order: String {
        switch self {
        case .severity(let severity): severity.rawValue
        case .service(let service): service
        case .month(let day): day.description
        }
    }
}
