import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// What the rota in force at a time says.
    ///
    /// - Throws: `laterFirst` for a last day before the first, `outOfRange` for more days than are looked at,
    ///   `unknownPerson`, `unknownCapability`.
    func duty(_ query: DutyQuery) throws -> Reply {
        let time = try moment(query.time)
        guard let roster = DutyRoster(time.definitions) else { return try reply(.duty(.none), time.definitions) }
        return try reply(.duty(try answer(query.sought, roster, time)), time.definitions)
    }

    private func answer(
        _ sought: DutyQuery.Sought, _ roster: DutyRoster, _ time: AskedTime
    ) throws -> DutyAnswer {
        switch sought {
        case .now: return .now(OnDuty(roster, at: time.asOf))
        case .week(let first):
            let first = first ?? time.day.adding(days: -time.day.daysSinceMonday)
            return .week(DutyWeek(roster, in: time.zone.period(first, first.adding(days: 6))))
        case .gaps(let days, let capabilities):
            let period = try self.period(days, (time.day, 27), time)
            var gaps = DutyGaps(roster, in: period)
            if let capabilities {
                let ids = try self.ids(capabilities, time.definitions)
                // Of days that are over it is what was held when they began.
                let held =
                    period.upperBound <= time.asOf
                    ? try moment(Question.Time(asOf: .instant(period.lowerBound), known: time.known)) : time
                gaps.check(ids, try readiness(held).people, asOf: held.asOf, roster)
            }
            return .gaps(gaps)
        case .load(let days):
            return .load(DutyLoad(roster, in: try period(days, time.day.month, time)))
        case .handOff: return .handOff(try handOff(roster, time))
        case .calendar(let days, let asked):
            if let asked { _ = try person(asked, in: time.definitions) }
            let monday = time.day.adding(days: -time.day.daysSinceMonday)
            let period = try self.period(days, (monday.adding(days: -28), 28 + 26 * 7 - 1), time)
            let applied = try self.applied(time)
            return .calendar(
                DutyCalendar(roster, in: period, of: asked, sequence: applied.entry, stamp: applied.at))
        }
    }

    /// `standard`: The first day, and how many come after it, where they are left out.
    private func period(
        _ days: DutyDays, _ standard: (first: Day, more: Int), _ time: AskedTime
    ) throws -> Range<Instant> {
        let first = days.first ?? days.last.map { min($0, standard.first) } ?? standard.first
        let last = days.last ?? first.adding(days: standard.more)
        guard first <= last else { throw Refusal.laterFirst(from: .day(first), to: .day(last)) }
        guard first.days(to: last) < DutyDays.most else {
            throw Refusal.outOfRange(field: "days", minimum: 1, maximum: DutyDays.most)
        }
        return time.zone.period(first, last)
    }

    private func ids(_ asked: DutyCapabilities, _ definitions: Definitions) throws -> [Capability.ID] {
        switch asked {
        case .critical: return definitions.capabilities.filter(\.isCritical).map(\.id)
        case .these(let ids):
            for id in ids { try requireCapability(id, in: definitions) }
            return ids.firstOfEach()
        }
    }

    private func handOff(_ roster: DutyRoster, _ time: AskedTime) throws -> HandOffNote {
        let clocks = try runningClocks(ClockQuery(sight: sight, time: .now, limit: 1000), time)
        let register = OutageRegister(try statements(through: time.through), asOf: time.asOf)
        return HandOffNote(
            roster, at: time.asOf, clocks: clocks, register: register, people: try readiness(time).people)
    }

    /// The entry by which the definitions of a time came in force, and when.
    private func applied(_ time: AskedTime) throws -> (entry: Int, at: Instant) {
        let known = try time.through.map { try DefinitionsHistory(view: view, through: $0) } ?? history
        guard let application = known.inForce(at: time.asOf) else { throw Refusal.nothingApplied }
        return (application.entry, application.at)
    }
}

extension Day {
    /// 0 on a Monday.
    fileprivate var daysSinceMonday: Int { ((number + 3) % 7 + 7) % 7 }

    /// The first day of its month, and how many days follow in it.
    fileprivate var month: (first: Day, more: Int) {
        (firstOfMonth, firstOfMonth.days(to: firstOfNextMonth) - 1)
    }
}

extension Zone {
    /// From the beginning of one day to the end of another.
    fileprivate func period(_ first: Day, _ last: Day) -> Range<Instant> {
        start(of: first)..<start(of: last.adding(days: 1))
    }
}
