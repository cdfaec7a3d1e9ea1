public import HandoverModel

/// Which share of a period services were there: 1 − union of the outages, clipped to the period, less maintenance / period.
///
/// A service that is slow is there.
public struct Availability: Hashable, Sendable, Codable {
    public struct Row: Hashable, Sendable, Codable {
        /// Whose outages are counted; nil for all.
        public var severity: Severity?
        /// How many outages reach into the period.
        public var outages: Int
        /// Milliseconds, as is `excused`.
        public var down: Int64
        /// What was down in maintenance, which does not count.
        public var excused: Int64
        /// The share promised, in millionths; nil for none.
        public var goal: Int?
    }

    public var asOf: Instant
    public var from: Instant
    /// The end of the period, or the time asked for where that comes before it.
    public var to: Instant
    /// Whose outages are counted, beside those of all services; nil for those of any.
    public var service: String?
    /// All together, then each severity that something is promised for or that had an outage.
    public var rows: [Row]

    /// Milliseconds.
    public var period: Int64 { to.milliseconds - from.milliseconds }

    /// Whether the goal is reached: compared as whole numbers; nil without a goal, and for a period that has not begun.
    public func isReached(_ row: Row) -> Bool? {
        guard let goal = row.goal, period > 0 else { return nil }
        let (up, asked) = (
            (period - row.down).multipliedFullWidth(by: 1_000_000), period.multipliedFullWidth(by: Int64(goal))
        )
        return (up.high, up.low) >= (asked.high, asked.low)
    }

    /// `period`: From its first instant to before its end.
    public init(
        _ register: OutageRegister, in period: Range<Instant>, service: String?, definitions: Definitions
    ) {
        asOf = register.asOf
        from = period.lowerBound
        to = max(from, min(period.upperBound, register.asOf))
        self.service = service
        let (from, to) = (from, to)
        func concerns(_ other: String?) -> Bool { service == nil || other == nil || other == service }
        let outages = register.outages.filter { concerns($0.outage.service) && !$0.outage.isDegraded }
            .compactMap { item -> (severity: Severity, service: String?, range: Range<Instant>)? in
                let start = max(item.outage.when, from)
                let end = min(item.end ?? register.asOf, to)
                return start < end ? (item.outage.severity, item.outage.service, start..<end) : nil
            }
        let windows = register.maintenance.filter { concerns($0.maintenance.service) }.map {
            (service: $0.maintenance.service, range: $0.maintenance.start..<$0.maintenance.end)
        }
        func row(_ severity: Severity?, goal: Int?) -> Row {
            let counted = outages.filter { severity == nil || $0.severity == severity }
            let all = Self.union(counted.map(\.range))
            // Maintenance of one service excuses no other one.
            let bare = Self.union(
                counted.flatMap { outage in
                    outage.range.without(
                        Self.union(
                            windows.filter { $0.service == nil || $0.service == outage.service }.map(\.range)))
                })
            let down = Self.length(bare)
            return Row(
                severity: severity, outages: counted.count, down: down,
                excused: Self.length(all) - down, goal: goal)
        }
        rows = [row(nil, goal: definitions.targets[.availability]?.atLeast)]
        for severity in Severity.allCases {
            let goal = definitions.services?[severity]?.availability
            let found = row(severity, goal: goal)
            if goal != nil || found.outages > 0 { rows.append(found) }
        }
    }

    /// Apart from each other and in their order.
    private static func union(_ ranges: [Range<Instant>]) -> [Range<Instant>] {
        ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { union, range in
            if let last = union.last, range.lowerBound <= last.upperBound {
                union[union.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                union.append(range)
            }
        }
    }

    private static func length(_ ranges: [Range<Instant>]) -> Int64 {
        ranges.reduce(0) { $0 + $1.upperBound.milliseconds - $1.lowerBound.milliseconds }
    }
}

extension Range where Bound == Instant {
    /// What is left of it without others, which are apart and in their order.
    fileprivate func without(_ others: [Range]) -> [Range] {
        var parts: [Range] = []
        var start = lowerBound
        for other in others where other.upperBound > start && other.lowerBound < upperBound {
            if start < other.lowerBound { parts.append(start..<other.lowerBound) }
            start = Swift.max(start, other.upperBound)
        }
        if start < upperBound { parts.append(start..<upperBound) }
        return parts
    }
}
