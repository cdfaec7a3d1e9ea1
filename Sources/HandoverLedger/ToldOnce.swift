internal import GRDB
internal import HandoverModel

// Tasks of which one entry tells, as most do that a table brought: their rows say all that a count needs, so that nobody has
// to read what was recorded.
extension LedgerView {
    /// Those that were closed on a day and of which nothing was told before it, by their ids, as they stand at its end.
    ///
    /// What is left out is told in the long way. Their clocks, and what counts in reports, are not told.
    ///
    /// `subjects`: Tasks that may have changed in a stretch of the day.
    func toldOnce(of subjects: Set<String>, on day: Int, from start: Instant, to end: Instant) throws -> [String:
        TaskState]
    {
        guard !subjects.isEmpty else { return [:] }
        let workers = try workers(closed: start, end, on: day)
        let rows = try Row.fetchCursor(
            statement(
                """
                SELECT i.subject, s.task, s.until_day, s.closed_at, s.closed_day, s.severity, s.capability, s.service,
                    s.opened_at, s.opened_day, s.recorder, s.outcome, s.awaits_review, s.unlearned, s.problem_day,
                    s.symptom, s.document
                FROM entry_index i JOIN task_state s ON s.task = substr(i.subject, ?) AND s.from_day = ? AND s.recorded = i.number
                WHERE i.area = 1 AND i.effective > ? AND i.effective <= ? AND s.superseded = \(Schema.standing)
                    AND s.open = 0 AND s.closed_at > ? AND s.closed_at <= ?
                    AND NOT EXISTS (SELECT 1 FROM entry_index o WHERE o.subject = i.subject AND o.number <> i.number)
                    AND NOT EXISTS (SELECT 1 FROM task_state b WHERE b.task = s.task AND b.from_day < ?)
                """),
            arguments: [
                Subject.taskPrefix.count + 1, day, start.milliseconds, end.milliseconds, start.milliseconds,
                end.milliseconds, day,
            ])
        var states: [String: TaskState] = [:]
        while let row = try rows.next() {
            guard subjects.contains(row[0]), let facts = TaskState.Facts(row, workers: workers[row[1]] ?? []) else {
                continue
            }
            states[row[1]] = TaskState(from: day, until: row[2], facts: facts)
        }
        return states
    }

    /// Who worked on the tasks that were closed in a stretch of a day, from that day on.
    private func workers(closed start: Instant, _ end: Instant, on day: Int) throws -> [String: [TaskState.Work]] {
        let rows = try Row.fetchCursor(
            statement(
                """
                WITH RECURSIVE people (person) AS (
                    SELECT min(person) FROM task_worker
                    UNION ALL
                    SELECT (SELECT min(w.person) FROM task_worker w WHERE w.person > p.person) FROM people p
                    WHERE p.person IS NOT NULL)
                SELECT w.task, w.person, w.outcome, w.used FROM people p JOIN task_worker w ON w.person = p.person
                WHERE w.closed_at > ? AND w.closed_at <= ? AND w.from_day = ? AND w.superseded = \(Schema.standing)
                """), arguments: [start.milliseconds, end.milliseconds, day])
        var workers: [String: [TaskState.Work]] = [:]
        while let row = try rows.next() {
            guard let work = TaskState.Work(row) else { continue }
            workers[row[0], default: []].append(work)
        }
        return workers
    }
}

extension TaskState.Facts {
    /// Nil for a row that says what is none.
    fileprivate init?(_ row: Row, workers: [TaskState.Work]) {
        guard let severity = Severity(rawValue: row[5]), let outcome = TaskOutcome(code: row[11]) else { return nil }
        self.init(
            closedAt: row[3], closedDay: row[4], severity: severity, capability: row[6], service: row[7],
            openedAt: row[8], openedDay: row[9], recorder: row[10], outcome: outcome, needsReview: row[12],
            workers: workers, isUnlearned: row[13], problemDay: row[14], symptom: row[15], document: row[16])
    }
}

extension TaskState.Work {
    fileprivate init?(_ row: Row) {
        guard let outcome = TaskOutcome(code: row[2]), let used = Use(rawValue: row[3]) else { return nil }
        self.init(person: Person.ID(row[1] as String), outcome: outcome, used: used)
    }
}
