public import HandoverModel

/// Independence in two periods, and what its difference comes from.
public struct PeriodComparison: Hashable, Sendable, Codable {
    public struct Period: Hashable, Sendable, Codable {
        /// Days of closing, both ends included.
        public var span: Measure.Span
        public var ratio: Measure.Ratio
        public var unrated: Int
        public var bySeverity: [Severity: Measure.Ratio]
        /// At the reference mix; nil without one.
        public var standardised: StandardisedRate?

        /// `tallies`: The tasks closed on those days by severity, as they stand on the day asked for.
        public init(_ span: Measure.Span, _ tallies: [Severity: Tally], mix: ReferenceMix?) {
            let sum = tallies.values.reduce(.zero, +)
            self.span = span
            ratio = Measure.Ratio(sum)
            unrated = sum.unrated
            bySeverity = tallies.filter { $0.value.eligible > 0 }.mapValues { Measure.Ratio($0) }
            standardised = mix.map { StandardisedRate(bySeverity, mix: $0) }
        }
    }

    public var asOf: Instant
    public var first: Period
    public var second: Period
    /// Nil when one of the periods has no tasks.
    public var split: RateSplit?

    /// Days of both periods, whose tasks count in each.
    public var sharedDays: Int {
        let from = max(first.span.first, second.span.first)
        return max(0, from.days(to: min(first.span.last, second.span.last)) + 1)
    }

    public init(asOf: Instant, first: Period, second: Period) {
        self.asOf = asOf
        self.first = first
        self.second = second
        split = RateSplit(from: first.bySeverity, to: second.bySeverity)
    }
}

extension PeriodComparison {
    /// How many days each of the two periods has that stand beside a measure.
    public static let latelyDays = 28

    /// The four weeks that end on a day, and the four before.
    public static func lately(to day: Day) -> (first: Measure.Span, second: Measure.Span) {
        let start = day.adding(days: 1 - latelyDays)
        return (
            Measure.Span(first: start.adding(days: -latelyDays), last: start.adding(days: -1)),
            Measure.Span(first: start, last: day)
        )
    }
}
