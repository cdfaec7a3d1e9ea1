public import HandoverModel

/// How much everybody is on duty in some days.
public struct DutyLoad: Hashable, Sendable, Codable {
    public var from: Instant
    public var to: Instant
    /// In the order of the definitions; those of the rota who have no duty then stand with nothing.
    public var rows: [Row]
    /// Whether working days or holidays on the way have not been published yet.
    public var isProvisional: Bool

    /// Times in milliseconds on the line of instants; who is on duty in two layers at once is so once.
    public struct Row: Hashable, Sendable, Codable {
        public var person: Person.ID
        /// On public holidays, whatever day of the week they are.
        public var holidays: Int64 = 0
        /// On Saturdays and Sundays that are neither public holidays nor worked.
        public var weekends: Int64 = 0
        /// On all other days.
        public var weekdays: Int64 = 0
        /// Of all these, between 22:00 and 06:00.
        public var nightTime: Int64 = 0
        /// How many nights they had a part of.
        public var nights: Int = 0

        public init(person: Person.ID) { self.person = person }

        public var total: Int64 { holidays + weekends + weekdays }
    }

    /// When a night begins and ends: hours of the local clock.
    public static let night = (from: 22, to: 6)

    /// `period`: Of local days; nights, weekends and holidays are those of the handover's own calendar.
    public init(_ roster: DutyRoster, in period: Range<Instant>) {
        (from, to) = (period.lowerBound, period.upperBound)
        isProvisional = roster.isProvisional(period.upperBound.adding(milliseconds: -1))
        let time = roster.hours(.always, nil)
        let duties = Dictionary(grouping: roster.duties(in: period), by: \.person)
        let taking = Set(roster.rota.layers.flatMap(\.members) + roster.rota.overrides.map(\.person))
        rows = roster.definitions.people.map(\.id).filter(taking.contains).map { person in
            var row = Row(person: person)
            let own = (duties[person] ?? []).map { (person: person, range: $0.range) }
            let parts = PresentPeople.parts(of: period, own).filter { !$0.people.isEmpty }
            for part in parts { row.add(part.range, time) }
            row.nights = Set(parts.flatMap { time.nights(in: $0.range) }).count
            return row
        }
    }
}

extension DutyLoad.Row {
    fileprivate mutating func add(_ range: Range<Instant>, _ time: DutyTime) {
        for day in time.days(of: range) {
            guard let part = time.day(day).shared(with: range) else { continue }
            if time.calendar.holidays.contains(day) {
                holidays += part.milliseconds
            } else if [.saturday, .sunday].contains(day.weekday), !time.calendar.isWorked(day) {
                weekends += part.milliseconds
            } else {
                weekdays += part.milliseconds
            }
        }
        for evening in time.evenings(of: range) {
            nightTime += time.night(of: evening).shared(with: range)?.milliseconds ?? 0
        }
    }
}

extension DutyTime {
    fileprivate func days(of range: Range<Instant>) -> [Day] {
        let (first, last) = (zone.day(of: range.lowerBound), zone.day(of: range.upperBound))
        return (first.number...last.number).map(Day.init(number:))
    }

    fileprivate func day(_ day: Day) -> Range<Instant> {
        zone.start(of: day)..<zone.start(of: day.adding(days: 1))
    }

    /// The days whose nights can have a part in a stretch.
    fileprivate func evenings(of range: Range<Instant>) -> [Day] {
        let days = days(of: range)
        return days.prefix(1).map { $0.adding(days: -1) } + days
    }

    /// The night that begins on a day.
    fileprivate func night(of day: Day) -> Range<Instant> {
        zone.instant(
            of: day, secondOfDay: DutyLoad.night.from * 3600)..<zone.instant(
                of: day.adding(days: 1), secondOfDay: DutyLoad.night.to * 3600)
    }

    /// The nights that a stretch has a part of, by the day on which they begin.
    fileprivate func nights(in range: Range<Instant>) -> [Day] {
        evenings(of: range).filter { night(of: $0).overlaps(range) }
    }
}
