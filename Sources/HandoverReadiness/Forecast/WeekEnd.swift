public import HandoverModel

/// What was left to do at the end of a week of the handover.
///
/// By the definitions in force and what had taken effect by then.
public struct WeekEnd: Hashable, Sendable {
    /// The last day of the week.
    public var day: Day
    public var work: WorkLeft
    public var calendar: WorkingCalendar
    /// The last day through which the work stays so while nothing more takes effect; nil when it stays so for good.
    private var lastsThrough: Day?

    /// `lastsThrough`: Not before `day`; nil for good.
    init(day: Day, work: WorkLeft, calendar: WorkingCalendar, lastsThrough: Day?) {
        self.day = day
        self.work = work
        self.calendar = calendar
        self.lastsThrough = lastsThrough
    }

    /// What would be found at the end of a later day, by the same definitions, when nothing took effect in between.
    ///
    /// Nil where something lapses, falls due, begins or ends before then, or may.
    public func repeated(on later: Day) -> WeekEnd? {
        guard lastsThrough.map({ later <= $0 }) ?? true else { return nil }
        var end = self
        end.day = later
        return end
    }

    /// The days whose ends a forecast looks at: that before the first week, and the last of each week that is over.
    ///
    /// Of these the newest only, as many as the pace and the record of past forecasts go back; none where there are more
    /// items than are forecast.
    public static func days(for definitions: Definitions, asOf: Instant) -> [Day] {
        guard definitions.itemCount <= ChecklistForecast.mostItems else { return [] }
        let (starts, over) = (definitions.handover.starts, definitions.handover.zone.lastDayOver(by: asOf))
        let whole = (starts.days(to: over) + 1) / 7
        guard over >= starts, whole > 0 else { return [] }
        let first = max(0, whole - Pace.most - ChecklistForecast.mostLooks)
        return (first...whole).map { starts.adding(days: 7 * $0 - 1) }
    }
}

extension WeekEnd {
    /// The last day of the week of the handover that a day is in.
    static func end(of day: Day, in handover: Handover) -> Day {
        let offset = handover.starts.days(to: day) % 7
        return day.adding(days: 6 - (offset < 0 ? offset + 7 : offset))
    }

    /// The state of the items at the end of a day, by the definitions in force then and statements as in `Facts`.
    ///
    /// `lastUses` are as of the end of the day, and asked only for those who were assessed by then in a capability that
    /// some item requires.
    public init(
        _ definitions: Definitions, statements: [Entry], on day: Day,
        lastUses: ([AssessedPair]) throws -> [CapabilityUse]
    ) rethrows {
        let asOf = definitions.handover.zone.end(of: day)
        let timeline = Timeline(statements, asOf: asOf)
        let required = Set(definitions.items.compactMap(\.requires))
        let pairs = PeopleHistory(timeline, definitions: definitions).assessments.keys.filter {
            required.contains($0.capability)
        }
        let uses = pairs.isEmpty ? [] : try lastUses(pairs)
        let team = ReceivingTeam(definitions, timeline: timeline, tasks: TaskFigures(lastUse: uses), today: day)
        let items = ItemStates(definitions, timeline: timeline, team: team, asOf: asOf, today: day)
        // Uses change with tasks, of which nothing is known here.
        let lastsThrough =
            !pairs.isEmpty
            ? day
            : (LastingDays.of(items.states) + LastingDays.of(definitions)).filter { $0 >= day }.min()
        self.init(day: day, work: WorkLeft(items), calendar: definitions.calendar, lastsThrough: lastsThrough)
    }
}

extension Definitions {
    var itemCount: Int { checklists.reduce(0) { $0 + $1.items.count } }
}

extension Zone {
    /// The last day that is over at an instant.
    func lastDayOver(by instant: Instant) -> Day {
        let today = day(of: instant)
        return end(of: today) <= instant ? today : today.adding(days: -1)
    }
}
