internal import HandoverModel

/// How long an answer holds when nothing more is recorded.
///
/// All rules count in days, so it ends with a day: the last before something lapses, falls due, begins or ends. Where
/// anything moves with every day (a window of tasks, days behind, an item that is late on the critical path, a forecast of
/// items that are left) it ends today.
struct HoldingTime {
    /// The last instant; nil when nothing will change.
    let end: Instant?

    init(_ readiness: Readiness, definitions: Definitions, facts: Facts) {
        let (today, zone) = (readiness.day, definitions.handover.zone)
        let movesDaily =
            !facts.tasks.changes.isEmpty || !facts.tasks.lastUse.isEmpty || readiness.plan.workingDaysBehind > 0
            || HoldingTime.isOverdue(readiness.criticalPath, readiness)
            || readiness.forecast.map { !$0.schedule.items.isEmpty } ?? false
        var days = HoldingTime.days(of: readiness) + HoldingTime.days(of: definitions)
        if readiness.forecast != nil { days.append(WeekEnd.end(of: today, in: definitions.handover)) }
        if movesDaily { days.append(today) }
        days += readiness.help.lastDays(today, in: definitions.handover)
        let lastDay = days.filter { $0 >= today }.min().map(zone.end(of:))
        let nextFact = facts.statements.lazy.map(\.record.effective).filter { $0 > readiness.asOf }.min()
            .map { $0.adding(milliseconds: -1) }
        end = [lastDay, nextFact].compactMap { $0 }.min()
    }

    /// Whether some item on the path has no due day that is still to come, so that its place depends on today.
    private static func isOverdue(_ path: CriticalPath?, _ readiness: Readiness) -> Bool {
        guard let path else { return false }
        let planned = readiness.items.filter { $0.due.map { $0 >= readiness.day } ?? false }.map(\.id)
        return !Set(planned).isSuperset(of: path.chain)
    }

    private static func days(of readiness: Readiness) -> [Day] {
        var days: [Day] = []
        for item in readiness.items {
            days += item.keys.compactMap(\.holdsUntil)
            days += item.evidence.pieces.filter(\.counts).compactMap(\.holdsUntil)
            if case .waived(let until, _, _) = item.status { days.append(until) }
            if let until = item.proposal?.until { days.append(until) }
            if let due = item.due { days += [due.adding(days: -1), due] }
        }
        days += readiness.acceptance.waivers.map(\.until)
        days += readiness.acceptance.rounds.flatMap { [$0.day.adding(days: -1), $0.day] }
        days += readiness.acceptance.current?.statement.conditions.map(\.until) ?? []
        for person in readiness.people {
            days += person.capabilities.flatMap(\.changingDays) + person.modules.compactMap(\.holdsUntil)
        }
        return days
    }

    private static func days(of definitions: Definitions) -> [Day] {
        let people = definitions.people.flatMap { person -> [Day] in
            let deputised = person.deputyFor.flatMap { [$0.from.adding(days: -1), $0.to] }
            let warned = person.to?.adding(days: -1 - PersonCapability.warningDays)
            return [person.from?.adding(days: -1), warned, person.to].compactMap { $0 } + deputised
        }
        let asked = definitions.capabilities.compactMap { $0.confirmedSince?.adding(days: -1) }
        return people + asked + [definitions.handover.ends].compactMap { $0 }
    }
}
