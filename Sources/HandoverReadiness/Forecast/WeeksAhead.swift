internal import HandoverModel

/// The weeks of the handover after a day, as far as the horizon; weeks without working days are left out.
///
/// The first is what is left of the week in which the day is.
struct WeeksAhead: Sequence {
    struct Week {
        let workingDays: Int
        let lastWorked: Day
    }

    private let handover: Handover
    private let day: Day
    private let calendar: WorkingCalendar

    init(_ handover: Handover, after day: Day, calendar: WorkingCalendar) {
        self.handover = handover
        self.day = day
        self.calendar = calendar
    }

    func makeIterator() -> AnyIterator<Week> {
        let last = day.adding(days: ChecklistForecast.horizon * 366)
        var before = day
        return AnyIterator {
            while before < last {
                let end = WeekEnd.end(of: before.adding(days: 1), in: handover)
                let worked = calendar.workingDays(from: before, to: end)
                before = end
                guard worked > 0 else { continue }
                var lastWorked = end
                while !calendar.isWorked(lastWorked) { lastWorked = lastWorked.adding(days: -1) }
                return Week(workingDays: worked, lastWorked: lastWorked)
            }
            return nil
        }
    }
}
