import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// The rows behind numbers: tasks, and entries of the ledger.
extension PageDesk {
    func tasks(_ query: TaskQuery, _ visit: Visit) throws -> HTML {
        let reply = try ask(.tasks(query), visit)
        guard case .tasks(let tasks) = reply.answer else { throw UnexpectedAnswer() }
        let next = tasks.count == query.limit ? tasks.last.map { visit.path.with("after", $0.id.rawValue) } : nil
        var filter = TaskListPage.Filter(
            outcome: query.outcome, closedFrom: query.closedFrom, closedTo: query.closedTo,
            capability: query.capability, service: query.service, person: query.person,
            severity: query.severity, toReview: query.toReview, outOfHours: query.outOfHours)
        filter.counted = query.counted
        filter.own = query.own
        filter.drawn = query.drawn
        filter.reviewed = query.reviewed
        filter.newest = visit.path.query.contains { $0.name == "limit" } ? query.limit : nil
        return TaskListPage.html(
            TaskListPage.Model(tasks: tasks, filter: filter, next: next, isContinued: query.after != nil),
            in: frame(visit, reply))
    }

    func taskPage(_ id: TaskRecord.ID, _ visit: Visit) throws -> HTML {
        let reply = try ask(.task(id), visit)
        guard case .task(let task, let history, let standing) = reply.answer else { throw UnexpectedAnswer() }
        return TaskPage.html(
            TaskPage.Model(
                id: id, task: task, history: history, revocable: try revocable(history, of: id, visit),
                standing: standing, actions: try actions(on: task, standing, visit), now: reply.now,
                draft: visit.draft),
            in: frame(visit, reply))
    }

    /// The newest entry about a task that the rules let the reader take back.
    private func revocable(_ history: [Entry], of id: TaskRecord.ID, _ visit: Visit) throws -> Entry? {
        let standing = TaskEntries(history).standing.reversed()
        let commands = standing.map { Command.revoke(entry: $0.number, task: id, reason: "?") }
        let refusals = try tracker.refusals(of: commands, by: visit.person, clock: .machine(clock()))
        return zip(standing, refusals).first { $1 == nil }?.0
    }

    func entries(_ query: EntryQuery, _ visit: Visit) throws -> HTML {
        let reply = try ask(.entries(query), visit)
        guard case .entries(let entries) = reply.answer else { throw UnexpectedAnswer() }
        let next =
            entries.count == query.limit
            ? entries.last.map { visit.path.with("from", String($0.number + 1)) } : nil
        let filter = EntryListPage.Filter(
            kind: query.kind, by: query.by, identified: query.identified, backdated: query.backdated,
            exception: query.exception)
        return EntryListPage.html(
            EntryListPage.Model(entries: entries, filter: filter, next: next), in: frame(visit, reply))
    }

    /// One entry with its exact bytes.
    func entry(_ number: Int, _ visit: Visit) throws -> HTML {
        let reply = try ask(.entry(number), visit)
        guard case .entry(let detail) = reply.answer else { throw UnexpectedAnswer() }
        return EntryPage.html(EntryPage.Model(detail: detail), in: frame(visit, reply))
    }

    /// What is not the ordinary way; `check` is the newest look through the whole ledger.
    func audit(_ check: AuditPage.Check, _ visit: Visit) throws -> HTML {
        let (readiness, reply) = try readiness(visit)
        guard case .exceptions(let exceptions) = try ask(.exceptions, visit).answer else { throw UnexpectedAnswer() }
        return AuditPage.html(
            AuditPage.Model(
                ledger: readiness.ledger, check: check, exceptions: exceptions, separation: readiness.separation),
            in: frame(visit, reply, readiness.source))
    }
}
