import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// What several tasks of one service have in common, of those opened on so many days up to that of the time asked for.
    ///
    /// - Throws: `outOfRange` for fewer than one day, or more than a year.
    func repeatedProblems(_ days: Int, _ time: Question.Time) throws -> Reply {
        guard (1...366).contains(days) else { throw Refusal.outOfRange(field: "days", minimum: 1, maximum: 366) }
        let asked = try moment(time)
        let part = try part(asked)
        let found = try repeatedProblems(days, asked, part)
        let actions = ImprovementRegister(
            try statements(through: asked.through), asOf: asked.asOf, zone: asked.zone
        ).open
        let known = found.map { group in
            let tasks = Set(group.tasks)
            return (group, action: actions.first { !tasks.isDisjoint(with: $0.plan.tasks ?? []) }?.id)
        }
        // Those that nobody sees to come first.
        let ordered = known.filter { $0.action == nil } + known.filter { $0.action != nil }
        let groups = try ordered.prefix(RepeatedProblems.mostGroups).compactMap { group, action in
            try described(group, action, asked, part)
        }
        return try reply(
            .repeatedProblems(
                RepeatedProblems(
                    asOf: asked.asOf, day: asked.day, days: days, groups: groups,
                    more: max(0, found.count - RepeatedProblems.mostGroups))), asked.definitions)
    }

    /// What tasks have in common that were opened on so many days up to that of a time.
    func repeatedProblems(_ days: Int, _ asked: AskedTime, _ part: LedgerPart) throws -> [TaskGroup] {
        let span = asked.day.adding(days: 1 - days)...asked.day
        var found = try view.repeatedProblems(on: span, asOf: asked.day, of: part)
        // The same tasks with the same title and the same document are one problem.
        let bySymptom = Set(found.filter { $0.kind == .symptom }.map(\.tasks))
        found.removeAll { $0.kind == .document && bySymptom.contains($0.tasks) }
        return found
    }

    private func described(
        _ group: TaskGroup, _ action: Improvement.ID?, _ asked: AskedTime, _ part: LedgerPart
    ) throws -> RepeatedProblems.Group? {
        guard let first = try group.tasks.first.flatMap({ try view.task($0, asOf: asked.day, of: part) }),
            let last = try group.tasks.last.flatMap({ try view.task($0, asOf: asked.day, of: part) }),
            let from = first.problemDay(in: asked.zone), let to = last.problemDay(in: asked.zone)
        else { return nil }
        let text = group.kind == .symptom ? last.title : last.document
        return RepeatedProblems.Group(
            kind: group.kind, service: last.service ?? "", text: text ?? "",
            tasks: Array(group.tasks.reversed().prefix(RepeatedProblems.shown)), count: group.tasks.count, first: from,
            last: to,
            action: action)
    }
}
