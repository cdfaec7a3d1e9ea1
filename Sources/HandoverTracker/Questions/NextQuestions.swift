import HandoverLedger
import HandoverModel
import HandoverReadiness

/// What a person can do: now, or what they could have done at an earlier time and will be able to at a later one.
extension Inquiry {
    func next(_ id: Person.ID, _ time: Question.Time) throws -> Reply {
        let time = try moment(time)
        let person = try person(id, in: time.definitions)
        let steps = try readiness(time).nextSteps(
            for: person.id, definitions: time.definitions, statements: try statements(through: time.through),
            tasksToConfirm: try tasksToConfirm(by: person, time),
            tasksToRate: try tasksWithoutLevel(of: person, time),
            alertsToAcknowledge: try alertsToAcknowledge(by: person, time))
        return try reply(.steps(steps), time.definitions)
    }

    private static let shown = 20

    /// Whether tasks stood otherwise then than they stand now.
    private func isPast(_ time: AskedTime) -> Bool { time.asOf < now || time.through != nil }

    /// Closed tasks whose levels wait for this assessor, those closed last first, at most 20; of an earlier time, those
    /// closed in the acceptance window that ended then.
    private func tasksToConfirm(by person: Person, _ time: AskedTime) throws -> [TaskRecord.ID] {
        let definitions = time.definitions
        guard definitions.rights(of: person, on: time.day).contains(.assessor) else { return [] }
        func isOfKind(_ capability: Capability.ID?, _ recorder: Person.ID?) -> Bool {
            guard recorder != person.id else { return false }
            let roles = capability.flatMap(definitions.capability)?.assessedBy ?? []
            return definitions.mayAssess(person, roles: roles, on: time.day)
        }
        func isWanted(_ task: TaskRecord) -> Bool {
            !task.isOpenAgain && task.workers.allSatisfy { $0.level != nil || $0.side == .delivering }
                && !task.everyone.contains { $0.person == person.id }
        }
        let drills = try drillsToConfirm(by: person, time)
        if isPast(time) {
            return try drills
                + first(TaskFilter(awaitsReview: true), time) {
                    isOfKind($0.capability, $0.recordedBy) && isWanted($0)
                }
        }
        return try drills + view.tasksAwaitingReview(limit: Self.shown, of: isOfKind, where: isWanted)
    }

    /// The entries that raised what is open, is theirs by their roles and was acknowledged by nobody.
    ///
    /// An escalation goes to a role of its own, and what is a desk's affair to the team of that desk, which the entry tells; all
    /// others are their rule's.
    private func alertsToAcknowledge(by person: Person, _ time: AskedTime) throws -> [Int] {
        guard let rules = time.definitions.alerts else { return [] }
        let roles = Set(person.roles(on: time.day).map { TeamRole(person.side, $0) })
        let seesTasks = !time.definitions.rights(of: person, on: time.day).isDisjoint(with: Right.overPeople)
        let last =
            isPast(time) ? min(time.through ?? Int.max, try view.number(recordedBy: time.asOf)) : nil
        return try view.openAlerts(through: last).filter { row in
            guard row.acknowledged == nil, let rule = rules[row.rule] else { return false }
            guard seesTasks || !AlertMatter.isOfTasks(cause: row.cause) else { return false }
            if rule.when != .escalationDue, case .role(let owner) = rule.owner { return roles.contains(owner) }
            guard case .alert(.raised(let finding))? = try view.entry(row.entry)?.record.statement else { return false }
            return roles.contains(finding.owner)
        }
        .map(\.entry)
    }

    /// Closed tasks that the person worked on and said no level for, at most 20; not those that count for nothing.
    private func tasksWithoutLevel(of person: Person, _ time: AskedTime) throws -> [TaskRecord.ID] {
        guard person.side == .receiving else { return [] }
        func isWanted(_ task: TaskRecord) -> Bool {
            task.workers.contains { $0.person == person.id && $0.level == nil }
        }
        if isPast(time) {
            return try first(TaskFilter(person: person.id), time) { task in
                [.drill, .unrated].contains(task.outcome(for: person.id, in: time.zone)) && isWanted(task)
            }
        }
        return try view.tasksWithoutLevel(of: person.id, limit: Self.shown, where: isWanted)
    }

    /// The newest tasks closed in the window of an earlier time that pass a filter as they stood then, and are wanted.
    private func first(
        _ filter: TaskFilter, _ time: AskedTime, where isWanted: (TaskRecord) -> Bool
    ) throws -> [TaskRecord.ID] {
        var filter = filter
        filter.closed = time.window
        let part = try part(time)
        var (found, after): ([TaskRecord.ID], TaskRecord.ID?) = ([], nil)
        while found.count < Self.shown {
            let tasks = try view.tasks(filter, asOf: time.day, of: part, after: after, limit: 5 * Self.shown)
            found += tasks.filter(isWanted).map(\.id)
            guard tasks.count == 5 * Self.shown else { break }
            after = tasks.last?.id
        }
        return Array(found.prefix(Self.shown))
    }
}
