public import HandoverModel

/// What one desk of the support came to in a period, as of its end or of the time asked for.
public struct SupportFigures: Hashable, Sendable, Codable {
    public var period: SupportPeriod
    public var asOf: Instant
    /// Whose desk got the tasks.
    public var desk: AskedOf
    /// Open at the end of the day before the period.
    public var backlogBefore = 0
    public var opened = 0
    public var closed = 0
    /// Of those closed: given up, gone by themselves, and closed after real work without ever being opened again.
    public var cancelled = 0
    public var resolvedItself = 0
    public var firstTime = 0
    /// How often a task was opened again.
    public var reopened = 0
    public var duplicates = 0
    /// Open, while nobody said since when: in no other number.
    public var undated = 0
    /// How many users gave each rating, 1 to 5.
    public var ratings = [0, 0, 0, 0, 0]
    /// Of those closed, how many named the document that was updated with them.
    public var documented = 0
    /// How long it took, of the tasks closed.
    public var times: [SupportTimes]
    /// As `sla attainment` says it of the same days.
    public var attainment: Attainment
    public var open: OpenSupport
    public var availability: Availability
    /// Technical changes whose documents told of them in time, of those that began to count in the period.
    public var documents: Measure.Ratio

    /// `backlogBefore` + `opened` − `closed`.
    public var backlog: Int { backlogBefore + opened - closed }
    /// Closed after real work.
    public var solved: Int { closed - cancelled - resolvedItself }
    public var rated: Int { ratings.reduce(0, +) }
    /// The mean rating is this by `rated`.
    public var ratingSum: Int { zip(ratings, 1...5).reduce(0) { $0 + $1.0 * $1.1 } }

    /// How many ratings are at least this one.
    public func rated(atLeast rating: Int) -> Int { zip(ratings, 1...5).reduce(0) { $0 + ($1.1 >= rating ? $1.0 : 0) } }

    /// How many clocks of a promise were kept, of those counted.
    public func kept(_ promise: ServicePromise) -> Measure.Ratio {
        let counts = attainment.totals.first { $0.promise == promise }?.counts ?? .init()
        return .init(numerator: counts.met, denominator: counts.counted)
    }

    /// How many of the tasks whose time for a solution is over, or that were solved before, are solved.
    public var resolved: Measure.Ratio {
        let counted = kept(.resolution).denominator
        return .init(numerator: counted - open.unsolvedLate, denominator: counted)
    }

    /// `counts` are what counts on the days of the period, `earlier` what was opened and closed before it, and what is undated.
    public init(
        _ period: SupportPeriod, asOf: Instant, desk: AskedOf, counts: [SupportCount], earlier: [SupportCount],
        attainment: Attainment, open: OpenSupport, availability: Availability, documents: Measure.Ratio
    ) {
        self.period = period
        self.asOf = asOf
        self.desk = desk
        self.attainment = attainment
        self.open = open
        self.availability = availability
        self.documents = documents
        let own = counts.filter { $0.place.desk == desk }
        times = SupportTimes.all(own)
        for count in own { add(count) }
        for count in earlier where count.place.desk == desk {
            switch count.place.fact {
            case .opened: backlogBefore += count.tasks
            case .closed: backlogBefore -= count.tasks
            case .undated: undated += count.tasks
            case .cancelled, .resolvedItself, .firstTime, .reopened, .duplicate, .rated, .response, .resolution,
                .waited, .documented:
                break
            }
        }
    }

    private mutating func add(_ count: SupportCount) {
        switch count.place.fact {
        case .opened: opened += count.tasks
        case .closed: closed += count.tasks
        case .cancelled: cancelled += count.tasks
        case .resolvedItself: resolvedItself += count.tasks
        case .firstTime: firstTime += count.tasks
        case .reopened: reopened += count.tasks
        case .duplicate: duplicates += count.tasks
        case .rated:
            if ratings.indices.contains(count.place.amount - 1) { ratings[count.place.amount - 1] += count.tasks }
        case .documented: documented += count.tasks
        case .undated, .response, .resolution, .waited: break
        }
    }
}

/// How long something took of the tasks closed, in minutes that have begun.
public struct SupportTimes: Hashable, Sendable, Codable {
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// Time of the service until the first answer, and until the solution without pauses.
        case response, resolution
        /// From the opening to the solution on the wall clock.
        case waited

        fileprivate var fact: SupportFact {
            switch self {
            case .response: .response
            case .resolution: .resolution
            case .waited: .waited
            }
        }
    }

    public var kind: Kind
    /// Nil for all together: where clocks run at other hours, times are not put together.
    public var severity: Severity?
    public var tasks: Int
    public var median: Int
    /// Nil below ten tasks.
    public var ninetieth: Int?
    /// The mean is this by `tasks`.
    public var sum: Int

    /// Below so many tasks the 90th percentile is that of one or two of them.
    public static let fewest = 10

    static func all(_ counts: [SupportCount]) -> [SupportTimes] {
        Kind.allCases.flatMap { kind -> [SupportTimes] in
            let own = counts.filter { $0.place.fact == kind.fact }
            let bySeverity = Severity.allCases.compactMap { severity in
                SupportTimes(kind, severity, own.filter { $0.place.value == severity.rawValue })
            }
            return bySeverity + (kind == .waited ? [SupportTimes(kind, nil, own)].compactMap { $0 } : [])
        }
    }

    private init?(_ kind: Kind, _ severity: Severity?, _ counts: [SupportCount]) {
        var tasks: [Int: Int] = [:]
        for count in counts { tasks[count.place.amount, default: 0] += count.tasks }
        let ordered = tasks.filter { $0.value > 0 }.sorted { $0.key < $1.key }
        let total = ordered.reduce(0) { $0 + $1.value }
        guard total > 0 else { return nil }
        /// By nearest rank: the smallest that at least so many percent do not exceed.
        func percentile(_ percent: Int) -> Int {
            let rank = (percent * total + 99) / 100
            var passed = 0
            for (minutes, tasks) in ordered {
                passed += tasks
                if passed >= rank { return minutes }
            }
            return ordered[ordered.count - 1].key
        }
        self.kind = kind
        self.severity = severity
        self.tasks = total
        median = percentile(50)
        ninetieth = total >= Self.fewest ? percentile(90) : nil
        sum = ordered.reduce(0) { $0 + $1.key * $1.value }
    }
}

/// The tasks of one desk that are open at an instant.
public struct OpenSupport: Hashable, Sendable, Codable {
    public struct Row: Hashable, Sendable, Codable {
        public var severity: Severity
        public var tasks: Int
        /// When the oldest was opened; nil where that is not known to the instant of any.
        public var oldest: Instant?
    }

    /// The worst severity first; those without an open task are left out.
    public var rows: [Row] = []
    /// Not solved, and past their time for a solution.
    public var unsolvedLate = 0

    public init() {}

    public var tasks: Int { rows.reduce(0) { $0 + $1.tasks } }

    public var oldest: Instant? { rows.compactMap(\.oldest).min() }

    /// Takes up an open task; one that was rehearsed and a duplicate are left out.
    public mutating func add(_ task: TaskRecord, by definitions: Definitions, now: Instant) {
        guard task.clockExclusion != .drill, task.clockExclusion != .duplicate else { return }
        if let index = rows.firstIndex(where: { $0.severity == task.severity }) {
            rows[index].tasks += 1
            rows[index].oldest = [rows[index].oldest, task.opened?.instant].compactMap { $0 }.min()
        } else {
            rows.append(Row(severity: task.severity, tasks: 1, oldest: task.opened?.instant))
            rows.sort { $0.severity < $1.severity }
        }
        guard task.clockExclusion == nil else { return }
        let clocks = TaskClocks(task, by: definitions, now: now)?.clocks ?? []
        if clocks.contains(where: { $0.promise == .resolution && $0.to == nil && $0.state == .breached }) {
            unsolvedLate += 1
        }
    }
}
