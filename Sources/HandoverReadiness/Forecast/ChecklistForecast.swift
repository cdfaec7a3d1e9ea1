public import HandoverModel

/// When the items that must or should be done, and what these need, will be done at the pace of the last weeks.
public struct ChecklistForecast: Hashable, Sendable, Codable {
    /// Items of which something of their own is missing on the day asked for; see `WorkLeft`.
    public var remaining: Int
    /// Items that are signed and only wait for others.
    public var waiting: Int
    /// The newest whole weeks, the oldest first, at most `Pace.most`.
    public var weeks: [Week]
    public var outcome: Outcome
    /// What would have been said at the end of each week, and what came of it; the oldest first, at most `mostLooks`.
    public var looks: [Look]
    /// The last day whose working hours have been published; nil when all have.
    public var publishedUntil: Day?

    /// How many past forecasts are looked at.
    public static let mostLooks = 26
    /// How many items a handover may have for a forecast.
    public static let mostItems = 2000
    /// How many years ahead it looks.
    public static let horizon = 5

    /// A week of the handover: seven days, the first of which is that of its start.
    public struct Week: Hashable, Sendable, Codable {
        /// Its last day.
        public var end: Day
        public var workingDays: Int
        /// Items finished since this week without a break.
        public var completed: Int
        /// Items left at its end.
        public var remaining: Int

        public init(end: Day, workingDays: Int, completed: Int, remaining: Int) {
            self.end = end
            self.workingDays = workingDays
            self.completed = completed
            self.remaining = remaining
        }
    }

    public enum Outcome: Hashable, Sendable, Codable {
        /// The last working day of the first week by whose end it is done with a probability of 0.5 and of 0.85.
        case dates(p50: Day, p85: Day)
        case none(NoDate)
    }

    /// Why there is no date.
    public enum NoDate: Hashable, Sendable, Codable {
        case nothingLeft
        /// Whole weeks with working days, of those needed.
        case tooFewWeeks(have: Int, need: Int)
        /// Nothing was completed in any of the weeks.
        case standstill(weeks: Int)
        case beyondHorizon(years: Int)
        case tooManyItems(most: Int)
    }

    /// The forecast of a past day.
    public struct Look: Hashable, Sendable, Codable {
        /// The end of a week.
        public var day: Day
        public var remaining: Int
        public var p50: Day
        public var p85: Day
        /// Whether it was done by `p85`; nil while that has not come.
        public var held: Bool?

        public init(day: Day, remaining: Int, p50: Day, p85: Day, held: Bool? = nil) {
            self.day = day
            self.remaining = remaining
            self.p50 = p50
            self.p85 = p85
            self.held = held
        }
    }

    public init(
        remaining: Int, waiting: Int = 0, weeks: [Week] = [], outcome: Outcome, looks: [Look] = [],
        publishedUntil: Day? = nil
    ) {
        self.remaining = remaining
        self.waiting = waiting
        self.weeks = weeks
        self.outcome = outcome
        self.looks = looks
        self.publishedUntil = publishedUntil
    }

    /// How many dates of past forecasts held, of those that have come.
    public var record: Measure.Ratio {
        Measure.Ratio(numerator: looks.count { $0.held == true }, denominator: looks.count { $0.held != nil })
    }

    /// Whether the later of the two dates rests on working days that have not been published.
    public var isProvisional: Bool { p85.map(isProvisional) ?? false }

    /// Whether a date of it, or of one of its looks, rests on working days that have not been published.
    public func isProvisional(_ day: Day) -> Bool { publishedUntil.map { day > $0 } ?? false }

    public var p50: Day? { if case .dates(let day, _) = outcome { day } else { nil } }
    public var p85: Day? { if case .dates(_, let day) = outcome { day } else { nil } }
}

extension ChecklistForecast {
    /// Works out the forecast and its record from the states of the items at the ends of weeks.
    ///
    /// `over` is the last day that is over: what is left of the running week counts by its working days after it.
    init(_ work: WorkLeft, weekEnds: [WeekEnd], definitions: Definitions, over: Day) {
        let remaining = work.open.count
        guard definitions.itemCount <= ChecklistForecast.mostItems else {
            self.init(
                remaining: remaining, waiting: work.waiting,
                outcome: .none(.tooManyItems(most: ChecklistForecast.mostItems)))
            return
        }
        let handover = definitions.handover
        let series = CompletionSeries(weekEnds)
        let weeks = series.weeks(through: weekEnds.count - 1, definitions.calendar)
        let ahead = WeeksAhead(handover, after: over, calendar: definitions.calendar)
        self.init(
            remaining: remaining, waiting: work.waiting, weeks: weeks, outcome: Pace(weeks).outcome(remaining, ahead),
            looks: TrackRecord(series, of: handover).looks, publishedUntil: definitions.calendar.publishedUntil)
    }
}

extension Pace {
    /// The two dates for what is left, or why there are none.
    func outcome(_ remaining: Int, _ ahead: WeeksAhead) -> ChecklistForecast.Outcome {
        guard remaining > 0 else { return .none(.nothingLeft) }
        guard weeks.count >= Pace.least else { return .none(.tooFewWeeks(have: weeks.count, need: Pace.least)) }
        guard weeks.contains(where: { $0.completed > 0 }) else { return .none(.standstill(weeks: weeks.count)) }
        var sum = CompletionSum(remaining)
        var p50: Day?
        for week in ahead {
            sum.add(distribution(workingDays: week.workingDays, upTo: remaining))
            if p50 == nil, sum.isReached(0.5) { p50 = week.lastWorked }
            if let p50, sum.isReached(0.85) {
                return .dates(p50: p50, p85: week.lastWorked)
            }
        }
        return .none(.beyondHorizon(years: ChecklistForecast.horizon))
    }
}
