import HandoverModel
import LocatedYAML

extension Checker {
    /// A holiday is no longer than this many days: a longer one is a slip of the pen.
    static let longestHoliday = 366

    mutating func checkCalendar() {
        guard let part = draft.calendars.first else { return }
        for other in draft.calendars.dropFirst() {
            let id = other.draft.id ?? ""
            report(.duplicateID(kind: .calendar, id: id), ofSource: other.source)
        }
        let file = part.draft
        calendar = WorkingCalendar(
            id: Identifier(file.id ?? ""), zone: file.zone, week: file.week, publishedUntil: file.publishedUntil)
        var taken = TakenDays()
        for holiday in file.holidays { take(holiday, part.source, &taken) }
        for makeUp in file.makeUpDays {
            guard let date = makeUp.date else { continue }
            let spot = Spot(source: part.source, range: date.range)
            if let first = taken.take(date.value, at: spot) {
                report(.overlap(first: date.value.description, second: date.value.description), at: spot, first: first)
            }
            let hours = makeUp.hours ?? calendar.week[.monday] ?? []
            if hours.isEmpty { report(.missingKey(key: "hours", context: "make-up-day"), at: spot) }
            calendar.replacements[date.value] = hours
        }
    }

    private mutating func take(_ holiday: HolidayDraft, _ source: Int, _ taken: inout TakenDays) {
        guard let from = holiday.from else { return }
        let to = holiday.to ?? from
        checkOrder(from, to, source)
        let spot = Spot(source: source, range: from.range)
        let length = from.value.days(to: to.value) + 1
        guard length >= 1 else { return }
        guard length <= Self.longestHoliday else {
            report(
                .stretchTooLong(days: length, limit: Self.longestHoliday), at: Spot(source: source, range: to.range))
            return
        }
        var isReported = false
        for number in from.value.number...to.value.number {
            let day = Day(number: number)
            if let first = taken.take(day, at: spot), !isReported {
                isReported = true
                report(.overlap(first: day.description, second: day.description), at: spot, first: first)
            }
            calendar.holidays.insert(day)
        }
    }
}

/// The days that a calendar names, and where it named each last.
private struct TakenDays {
    private var spots: [Spot] = []
    private var numbers: [Int32: Int32] = [:]

    /// Remembers a day; where it was named before when it was.
    mutating func take(_ day: Day, at spot: Spot) -> Spot? {
        if spots.last?.range != spot.range { spots.append(spot) }
        let before = numbers.updateValue(Int32(clamping: spots.count - 1), forKey: Int32(clamping: day.number))
        return before.map { spots[Int($0)] }
    }
}
