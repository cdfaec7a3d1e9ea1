public import HandoverModel

/// Who is on duty when, worked out from the rota (decision 0065).
///
/// Turns are counted in days on the local clock of the layer's calendar; what is said of a time is said on the line of
/// instants, so that a night in which the clock is put forward is shorter for whoever has it.
public struct DutyRoster: Sendable {
    let definitions: Definitions
    public let rota: Rota

    /// Nil where no file says who is on duty.
    public init?(_ definitions: Definitions) {
        guard let rota = definitions.rota else { return nil }
        self.definitions = definitions
        self.rota = rota
    }

    /// Those that have a part in a stretch of time, each from its own beginning to its end.
    ///
    /// By their beginnings, then in the order of the layers.
    public func duties(in period: Range<Instant>) -> [Duty] {
        guard !period.isEmpty else { return [] }
        let found = rota.layers.enumerated().flatMap { index, layer in
            duties(of: layer, in: period).map { (index, $0) }
        }
        return found.sorted { ($0.1.from, $0.0, $0.1.seat) < ($1.1.from, $1.0, $1.1.seat) }.map(\.1)
    }

    func duties(of layer: RotaLayer, in period: Range<Instant>) -> [Duty] {
        let hours = hours(layer.hours, layer.calendar)
        let overrides = rota.overrides.filter { $0.layer == layer.id }.map { override in
            (
                override,
                override.from.start(
                    in: hours.zone)..<max(
                        override.from.start(in: hours.zone), override.to.end(in: hours.zone))
            )
        }
        var found: [Duty] = []
        for turn in turns(of: layer, in: period, hours.zone) {
            for stretch in hours.stretches(in: turn.range) {
                var parts: Set<Duty> = []
                for seat in 0..<layer.atOnce {
                    let place = (turn.number * layer.atOnce + seat) % layer.members.count
                    let own = Duty(
                        layer: layer.id, person: layer.members[place], from: stretch.lowerBound,
                        to: stretch.upperBound, seat: seat)
                    for part in standingIn(own, overrides).compactMap(there) where part.range.overlaps(period) {
                        // Who stands in for all who have the turn is there once.
                        let isKnown = parts.contains { $0.person == part.person && $0.range == part.range }
                        if !isKnown { parts.insert(part) }
                    }
                }
                found += parts
            }
        }
        return found
    }

    /// The hours in which somebody is to be there, by a calendar.
    func hours(_ hours: DutyHours, _ calendar: Identifier<WorkingCalendar>?) -> DutyTime {
        let calendar = definitions.workingCalendar(calendar)
        return DutyTime(hours: hours, calendar: calendar, zone: calendar.zone ?? definitions.handover.zone)
    }

    private struct Turn {
        /// From 0.
        var number: Int
        var range: Range<Instant>
    }

    /// The turns that have a part in a stretch of time, while the layer lasts.
    private func turns(of layer: RotaLayer, in period: Range<Instant>, _ zone: Zone) -> [Turn] {
        func start(_ number: Int) -> Instant {
            zone.instant(of: layer.from.adding(days: number * layer.every), secondOfDay: layer.handOver * 60)
        }
        let end = layer.to.map { zone.start(of: $0.adding(days: 1)) }
        let last = min(period.upperBound, end ?? period.upperBound)
        guard start(0) < last, !layer.members.isEmpty else { return [] }
        // A day earlier than by the date, since turns do not change at midnight.
        let days = layer.from.days(to: zone.day(of: period.lowerBound)) - 1
        var number = max(0, days / layer.every)
        var turns: [Turn] = []
        while start(number) < last {
            let (from, to) = (start(number), min(start(number + 1), end ?? start(number + 1)))
            if from < to, period.lowerBound < to { turns.append(Turn(number: number, range: from..<to)) }
            number += 1
        }
        return turns
    }

    /// A duty with what others do of it.
    private func standingIn(_ own: Duty, _ overrides: [(DutyOverride, Range<Instant>)]) -> [Duty] {
        var parts = [own]
        for (override, time) in overrides where time.overlaps(own.range) {
            guard override.insteadOf == nil || override.insteadOf == own.person else { continue }
            parts = parts.flatMap { part -> [Duty] in
                guard part.insteadOf == nil, let shared = part.range.shared(with: time) else { return [part] }
                var other = part.cut(to: shared)
                (other.person, other.insteadOf) = (override.person, own.person)
                var cut: [Duty] = []
                if part.from < shared.lowerBound { cut.append(part.cut(to: part.from..<shared.lowerBound)) }
                cut.append(other)
                if shared.upperBound < part.to { cut.append(part.cut(to: shared.upperBound..<part.to)) }
                return cut
            }
        }
        return parts
    }

    /// As far as the person takes part in the handover; nil where they do not.
    private func there(_ duty: Duty) -> Duty? {
        guard let person = definitions.person(duty.person) else { return nil }
        let zone = definitions.handover.zone
        let from = person.from.map { max(duty.from, zone.start(of: $0)) } ?? duty.from
        let to = person.to.map { min(duty.to, zone.start(of: $0.adding(days: 1))) } ?? duty.to
        return from < to ? duty.cut(to: from..<to) : nil
    }

    /// Whether days up to an instant follow a week alone, since no calendar for them has been published.
    func isProvisional(_ instant: Instant) -> Bool {
        rota.layers.contains { layer in
            let time = hours(layer.hours, layer.calendar)
            return layer.hours != .always && time.calendar.isProvisional(time.zone.day(of: instant))
        }
    }
}

/// Hours of duty on the local clock of a zone.
struct DutyTime {
    var hours: DutyHours
    var calendar: WorkingCalendar
    var zone: Zone

    /// The stretches of a stretch of time that are in these hours, in their order.
    func stretches(in range: Range<Instant>) -> [Range<Instant>] {
        switch hours {
        case .always: return range.isEmpty ? [] : [range]
        case .working:
            return ServiceClock(.hours(calendar, zone)).stretches(from: range.lowerBound, to: range.upperBound)
        case .holidays:
            guard !range.isEmpty else { return [] }
            let (first, last) = (zone.day(of: range.lowerBound), zone.day(of: range.upperBound))
            return calendar.holidays.filter { first <= $0 && $0 <= last }.sorted().reduce(into: []) { found, day in
                let whole = zone.start(of: day)..<zone.start(of: day.adding(days: 1))
                guard let part = whole.shared(with: range) else { return }
                if let before = found.last, before.upperBound == part.lowerBound {
                    found[found.count - 1] = before.lowerBound..<part.upperBound
                } else {
                    found.append(part)
                }
            }
        }
    }
}
