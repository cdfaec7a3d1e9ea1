/// When a clock of the support runs.
public enum ServiceTime: Hashable, Sendable {
    /// Around the clock, every day.
    case always
    /// In the hours of a calendar, on the local clock of a zone.
    case hours(WorkingCalendar, Zone)

    /// The stretches of a day, in their order, in which it runs; none is empty.
    ///
    /// An hour that daylight saving leaves out is not there, one that comes twice runs twice.
    func stretches(on day: Day, in zone: Zone) -> [Range<Instant>] {
        let (start, end) = (zone.start(of: day), zone.start(of: day.adding(days: 1)))
        switch self {
        case .always: return [start..<end]
        case .hours(let calendar, _):
            let hours = calendar.hours(on: day)
            return hours.isEmpty
                ? []
                : zone.steadyParts(of: start..<end).flatMap { part in
                    hours.compactMap { part.hours($0, of: day) }
                }
        }
    }

    /// The zone whose days it is counted by.
    var zone: Zone {
        switch self {
        case .always: .utc
        case .hours(let calendar, let zone): calendar.zone ?? zone
        }
    }

    /// How long a working day is: the hours of the longest day of the week; around the clock a day.
    ///
    /// Milliseconds; 0 for a week that has no hours.
    public var workingDay: Int64 {
        switch self {
        case .always: 86_400_000
        case .hours(let calendar, _):
            calendar.week.values.map { $0.reduce(0) { $0 + Int64($1.to - $1.from) * 60_000 } }.max() ?? 0
        }
    }

    /// Whether working days up to a day have not been published yet.
    public func isProvisional(_ instant: Instant) -> Bool {
        switch self {
        case .always: false
        case .hours(let calendar, _): calendar.isProvisional(zone.day(of: instant))
        }
    }
}

/// Part of a day in which local time is the same distance ahead of UTC.
private struct SteadyPart {
    var range: Range<Instant>
    /// Seconds ahead of UTC.
    var offset: Int

    /// What of this part is in opening hours of the day; nil for nothing.
    func hours(_ hours: OpeningHours, of day: Day) -> Range<Instant>? {
        let midnight = Int64(day.number) * 86_400_000 - Int64(offset) * 1000
        let from = max(range.lowerBound, Instant(milliseconds: midnight + Int64(hours.from) * 60_000))
        let to = min(range.upperBound, Instant(milliseconds: midnight + Int64(hours.to) * 60_000))
        return from < to ? from..<to : nil
    }
}

extension Zone {
    /// A stretch of time cut where the local clock is put forward or back; at most once, as on a day.
    fileprivate func steadyParts(of range: Range<Instant>) -> [SteadyPart] {
        let (before, after) = (offset(at: range.lowerBound), offset(at: range.upperBound.adding(milliseconds: -1)))
        if before == after { return [SteadyPart(range: range, offset: before)] }
        var (low, high) = (range.lowerBound.milliseconds, range.upperBound.milliseconds - 1)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(at: Instant(milliseconds: middle)) == before { low = middle } else { high = middle }
        }
        let change = Instant(milliseconds: high)
        return [
            SteadyPart(range: range.lowerBound..<change, offset: before),
            SteadyPart(range: change..<range.upperBound, offset: after),
        ]
    }
}
