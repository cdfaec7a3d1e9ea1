import HandoverModel
import LocatedYAML

extension Checker {
    /// There is one calendar of the handover, and those beside it have ids of their own.
    mutating func checkCalendars() {
        for other in draft.calendars.dropFirst() {
            let id = other.draft.id?.value ?? ""
            report(.duplicateID(kind: .calendar, id: id), ofSource: other.source)
        }
        let parts = draft.calendars.prefix(1) + draft.otherCalendars
        calendars = declare(
            parts.map { ($0.draft.id, $0.source) }, as: .calendar, isComplete: !draft.unread.contains(.calendar))
        for part in parts { checkDays(of: part) }
        for part in draft.severities {
            for level in part.draft.levels { resolve(level.calendar, part.source, in: calendars) }
        }
        for part in draft.channels {
            for channel in part.draft.channels { resolve(channel.calendar, part.source, in: calendars) }
        }
    }

    private mutating func checkDays(of part: WorkspaceDraft.Part<CalendarDraft>) {
        var taken = TakenDays()
        for holiday in part.draft.holidays { take(holiday, part.source, &taken) }
        for makeUp in part.draft.makeUpDays {
            guard let date = makeUp.date else { continue }
            let spot = Spot(source: part.source, range: date.range)
            if let first = taken.take(date.value, at: spot) {
                report(.overlap(first: date.value.description, second: date.value.description), at: spot, first: first)
            }
            if part.draft.hours(of: makeUp).isEmpty {
                report(.missingKey(key: "hours", context: "make-up-day"), at: spot)
            }
        }
    }

    private mutating func take(_ holiday: HolidayDraft, _ source: Int, _ taken: inout TakenDays) {
        guard let from = holiday.from else { return }
        let to = holiday.to ?? from
        checkOrder(from, to, source)
        let spot = Spot(source: source, range: from.range)
        let length = from.value.days(to: to.value) + 1
        if length > HolidayDraft.longest {
            report(
                .stretchTooLong(days: length, limit: HolidayDraft.longest), at: Spot(source: source, range: to.range))
        }
        var isReported = false
        for day in holiday.days {
            if let first = taken.take(day, at: spot), !isReported {
                isReported = true
                report(.overlap(first: day.description, second: day.description), at: spot, first: first)
            }
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
