/// Which days and hours are worked: a week, the days on which it does not hold, and how far that is known.
public struct WorkingCalendar: Hashable, Sendable {
    public var id: Identifier<WorkingCalendar>
    /// The zone of its hours, where the calendar names one of its own.
    public var zone: Zone?
    public var week: [Weekday: [OpeningHours]]
    /// Days that are closed whatever the week says.
    public var holidays: Set<Day>
    /// Days with hours of their own, weekends that are worked among them (调休).
    public var replacements: [Day: [OpeningHours]]
    /// The last day that has been published; later ones follow `week` alone and are provisional.
    public var publishedUntil: Day?

    public init(
        id: Identifier<WorkingCalendar>, zone: Zone? = nil, week: [Weekday: [OpeningHours]], holidays: Set<Day> = [],
        replacements: [Day: [OpeningHours]] = [:], publishedUntil: Day? = nil
    ) {
        self.id = id
        self.zone = zone
        self.week = week
        self.holidays = holidays
        self.replacements = replacements
        self.publishedUntil = publishedUntil
    }

    /// Monday to Friday, 9:00 to 18:00, no holidays: what holds where a workspace has no calendar.
    public static let plain = WorkingCalendar(
        id: "plain",
        week: Dictionary(
            uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, [OpeningHours(from: 9 * 60, to: 18 * 60)]) }))

    public func hours(on day: Day) -> [OpeningHours] {
        if let hours = replacements[day] { return hours }
        return holidays.contains(day) ? [] : week[day.weekday] ?? []
    }

    public func isWorked(_ day: Day) -> Bool { !hours(on: day).isEmpty }

    /// Whether something came when nobody is there by this calendar: outside the hours of its day.
    ///
    /// `zone` holds where the calendar names none of its own. Of a date alone it is known only when the whole day is closed.
    public func isOutOfHours(_ moment: Moment, in zone: Zone) -> Bool {
        switch moment {
        case .instant(let instant):
            let zone = self.zone ?? zone
            let minute = zone.secondOfDay(of: instant) / 60
            return !hours(on: zone.day(of: instant)).contains { ($0.from..<$0.to).contains(minute) }
        case .day(let day): return !isWorked(day)
        }
    }

    public func isProvisional(_ day: Day) -> Bool { publishedUntil.map { day > $0 } ?? false }

    /// The day that is `count` working days after `day`, or before it when `count` is negative; `day` itself is day 0.
    ///
    /// Nil when no such day comes within 40 years, as with a week that has no hours.
    public func day(_ count: Int, workingDaysAfter day: Day) -> Day? {
        let step = count < 0 ? -1 : 1
        var left = abs(count)
        var current = day
        var looked = 0
        while left > 0 {
            guard looked < 14_610 else { return nil }
            current = current.adding(days: step)
            looked += 1
            if isWorked(current) { left -= 1 }
        }
        return current
    }

    /// Working days after `first` up to and including `last`; negative when `last` is the earlier one.
    public func workingDays(from first: Day, to last: Day) -> Int {
        if last < first { return -workingDays(from: last, to: first) }
        let count = first.days(to: last)
        // Whole weeks, what is left of one, and the days on which the week does not hold: not every day, since somebody may
        // ask for one thousands of years away.
        let rest = (count - count % 7..<count).count { isWorkedByWeek(first.adding(days: $0 + 1)) }
        let exceptions = holidays.union(replacements.keys).filter { first < $0 && $0 <= last }
        return exceptions.reduce(count / 7 * Weekday.allCases.count(where: isWorked) + rest) { sum, day in
            sum + (isWorked(day) ? 1 : 0) - (isWorkedByWeek(day) ? 1 : 0)
        }
    }

    private func isWorked(_ weekday: Weekday) -> Bool { week[weekday]?.isEmpty == false }

    private func isWorkedByWeek(_ day: Day) -> Bool { isWorked(day.weekday) }
}

/// A stretch of a working day, in minutes since local midnight; `to` is exclusive and may be 1440.
public struct OpeningHours: Hashable, Sendable, Codable {
    public var from: Int
    public var to: Int

    public init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }
}
