/// When nobody is there, by a calendar.
public struct OutOfHours: Hashable, Sendable {
    private let calendar: WorkingCalendar
    private let zone: Zone

    /// `zone` holds where the calendar names none of its own.
    public init(_ calendar: WorkingCalendar, in zone: Zone) {
        self.calendar = calendar
        self.zone = calendar.zone ?? zone
    }

    public func contains(_ moment: Moment) -> Bool { calendar.isOutOfHours(moment, in: zone) }

    /// Of each quarter of an hour of a day in UTC, which is counted from 1970-01-01: whether all of it is in them, or none;
    /// nil where that changes within it, or where the clocks do.
    ///
    /// Clocks that are changed and changed back between two midnights, as no zone's were, would not be noticed.
    public func quarters(ofDay number: Int64) -> [Bool?] {
        let start = Instant(milliseconds: number * Self.perDay * Self.quarter)
        let offset = zone.offset(at: start)
        let isSteady = offset == zone.offset(at: start.adding(milliseconds: Self.perDay * Self.quarter - 1))
        guard isSteady, offset % (Self.minutes * 60) == 0 else {
            return (0..<Self.perDay).map { containsAll(from: start.adding(milliseconds: $0 * Self.quarter)) }
        }
        let first = Int(number) * 1440 + offset / 60
        var day = zone.day(of: start)
        var hours = calendar.hours(on: day)
        return (0..<Int(Self.perDay)).map { quarter in
            let minute = first + quarter * Self.minutes - day.number * 1440
            guard minute >= 1440 else { return isOut(minute, hours) }
            day = day.adding(days: 1)
            hours = calendar.hours(on: day)
            return isOut(minute - 1440, hours)
        }
    }

    /// A quarter of an hour, in milliseconds.
    public static let quarter: Int64 = 900_000
    /// Quarters of a day.
    public static let perDay: Int64 = 96
    private static let minutes = 15

    private func containsAll(from start: Instant) -> Bool? {
        let last = start.adding(milliseconds: Self.quarter - 1)
        let day = zone.day(of: start)
        guard zone.day(of: last) == day, zone.offset(at: start) == zone.offset(at: last) else { return nil }
        let (first, end) = (zone.secondOfDay(of: start) / 60, zone.secondOfDay(of: last) / 60)
        return isOut(first, through: end, calendar.hours(on: day))
    }

    /// Of a quarter that begins with a minute of its day.
    private func isOut(_ minute: Int, _ hours: [OpeningHours]) -> Bool? {
        isOut(minute, through: minute + Self.minutes - 1, hours)
    }

    private func isOut(_ minute: Int, through last: Int, _ hours: [OpeningHours]) -> Bool? {
        var isOpen = false
        for stretch in hours {
            if minute < stretch.from && stretch.from <= last || minute < stretch.to && stretch.to <= last { return nil }
            isOpen = isOpen || stretch.from <= minute && minute < stretch.to
        }
        return !isOpen
    }
}
