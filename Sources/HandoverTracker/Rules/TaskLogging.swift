import HandoverLedger
import HandoverModel

// Rules 5 and 7: what is said of tasks.
extension Situation {
    func logTask(_ command: TaskCommand) throws -> Ruling {
        var report = try checkedReport(command)
        let isTable = command.origin == .table
        if isTable { try requireNotWithdrawn(report.task) }
        guard let known = try view.task(report.task) else {
            if command.closing == .now { report.closed = report.closed ?? report.resolved ?? .instant(now) }
            try requireOrder(of: report, after: nil)
            return Ruling(.taskLogged(report), effective: try effective(outcomeMoment(of: report)))
        }
        try contradictions { try known.requireNot(command.denied ?? []) }
        let told = isTable ? try retelling(report, of: known) : Retelling(report: report, held: known)
        guard let news = try contradictions({ try told.report.news(of: told.held) }) else {
            return Ruling(.taskLogged(report), already: teller(of: report, in: try recorded(of: report.task).standing))
        }
        if isTable { try requireNotTakenBack(report, news: news) }
        try requireOrder(of: news, after: known.before(news))
        // A reopening that is told later changes nothing before it.
        var timed = news
        // That it waited before it was closed is told of it as it was then.
        if known.isClosedNow(in: zone) { timed.waits = nil }
        let other = outcomeMoment(of: timed) ?? news.reopened
        // The other system does not say since when it is otherwise.
        let moment = other ?? (told.hasNoTime ? nil : known.closed ?? known.opened)
        return Ruling(.taskLogged(news), effective: try effective(moment))
    }

    func openTask(_ command: TaskCommand) throws -> Ruling {
        var report = try checkedReport(command)
        guard try view.task(report.task) == nil else { throw Refusal.taskExists(report.task) }
        report.opened = report.opened ?? .instant(now)
        try requireOrder(of: report, after: nil)
        return Ruling(.taskOpened(report), effective: try effective(report.opened))
    }

    func respondTask(_ id: TaskRecord.ID, when: Moment?) throws -> Ruling {
        let task = try task(id)
        try requireMayRecord(on: task)
        guard !task.isClosedNow(in: zone) else { throw Refusal.taskNotOpen(id) }
        let when = when ?? .instant(now)
        var step = TaskReport(task: id)
        step.responded = when
        var before = TaskRecord(id: id)
        before.occurred = task.occurred
        before.opened = task.opened
        try requireOrder(of: step, after: before)
        guard task.responded == nil else { throw Refusal.taskUnchanged(id, field: "responded") }
        return Ruling(.taskResponded(TaskStep(task: id, when: when)), effective: try effective(when))
    }

    func resolveTask(_ command: TaskCommand) throws -> Ruling {
        var report = try checkedReport(command)
        var known = try task(report.task)
        guard !known.isClosedNow(in: zone) else { throw Refusal.taskNotOpen(report.task) }
        try contradictions { try report.requireSameTask(as: known) }
        if let reopened = known.reopenings.last,
            when(of: report, restored: known.ticket.restored).latest(in: zone) < reopened.earliest(in: zone)
        {
            throw Refusal.taskTimesOutOfOrder(report.task, earlier: "reopened", later: "closed")
        }
        if let restored = known.ticket.restored {
            try contradictions {
                guard report.resolved == nil || report.resolved == .instant(restored) else {
                    throw Refusal.taskContradicts(report.task, field: "resolved")
                }
            }
            report.resolved = .instant(restored)
        }
        known.resolved = nil
        known.closed = nil
        let when = when(of: report, restored: known.ticket.restored)
        report.resolved = report.resolved ?? when
        report.closed = when
        try requireOrder(of: report, after: known)
        return Ruling(.taskResolved(report), effective: try effective(when))
    }

    /// When a task that is being resolved was closed.
    ///
    /// What had been solved before is closed when that is said.
    private func when(of report: TaskReport, restored: Instant?) -> Moment {
        report.closed ?? (restored == nil ? report.resolved : nil) ?? .instant(now)
    }

    func reopenTask(_ id: TaskRecord.ID, when: Moment?, note: String?) throws -> Ruling {
        let task = try task(id)
        try requireMayRecord(on: task)
        let when = when ?? .instant(now)
        if let restored = task.ticket.restored {
            guard when.latest(in: zone) >= restored else {
                throw Refusal.taskTimesOutOfOrder(id, earlier: "resolved", later: "reopened")
            }
        } else {
            guard let closed = task.closed, task.isClosedNow(in: zone) else { throw Refusal.taskNotClosed(id) }
            guard when.latest(in: zone) >= closed.earliest(in: zone) else {
                throw Refusal.taskTimesOutOfOrder(id, earlier: "closed", later: "reopened")
            }
        }
        // What an assessor looked at is not to change after the fact.
        if let reviewed = task.reviewed, when.latest(in: zone) < reviewed {
            throw Refusal.taskTimesOutOfOrder(id, earlier: "reviewed", later: "reopened")
        }
        return Ruling(
            .taskReopened(TaskStep(task: id, when: when, note: try optional(note, field: "note"))),
            effective: try effective(when))
    }

    func rateTask(_ id: TaskRecord.ID, rating: Int) throws -> Ruling {
        let task = try task(id)
        try requireMayRecord(on: task)
        guard task.closed != nil else { throw Refusal.taskNotClosed(id) }
        if isSeparated, task.hasWorker(person.id) { throw Refusal.ownRecord(person: person.id) }
        guard (1...5).contains(rating) else { throw Refusal.outOfRange(field: "rating", minimum: 1, maximum: 5) }
        return Ruling(.taskRated(TaskRating(task: id, rating: rating)))
    }

    func task(_ id: TaskRecord.ID) throws -> TaskRecord {
        guard let task = try view.task(id) else { throw try view.absent(id) }
        return task
    }

    /// When the report's outcome holds from: closing, or the newest thing it tells.
    private func outcomeMoment(of report: TaskReport) -> Moment? {
        report.closed ?? report.resolved ?? newestOfOpen(report) ?? report.opened ?? report.occurred
    }

    /// The first answer, or the newest beginning or end of a wait where that comes later.
    private func newestOfOpen(_ report: TaskReport) -> Moment? {
        guard let waited = report.waits?.last?.newest else { return report.responded }
        guard let answered = report.responded, answered.latest(in: zone) > waited else { return .instant(waited) }
        return answered
    }
}

extension TaskRecord {
    /// What the times of a report come after: after a reopening they are of two rounds and have no order among them, but that
    /// another reopening comes after the closing.
    fileprivate func before(_ news: TaskReport) -> TaskRecord? {
        if reopenings.isEmpty { return self }
        guard news.reopened != nil else { return nil }
        var before = TaskRecord(id: id)
        before.closed = closed
        return before
    }

    /// Whether somebody worked on it in any round.
    func hasWorker(_ person: Person.ID) -> Bool { everyone.contains { $0.person == person } }
}
