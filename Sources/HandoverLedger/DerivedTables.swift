internal import Foundation
internal import GRDB
internal import HandoverModel

/// Writes the tables that follow from entries.
///
/// The same code adds to them, rebuilds them, and makes them anew to compare.
struct DerivedTables {
    let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Gives an entry its place in the index.
    func index(_ entry: Entry) throws {
        let record = entry.record
        let kind = record.statement.kind
        try execute(
            """
            INSERT INTO entry_index (number, at, effective, by, key, kind, subject, about_task)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.number, record.at.milliseconds, record.effective.milliseconds, record.by.rawValue, record.key,
                kind.rawValue, record.statement.subject.description, kind.isAboutTask ? 1 : 0,
            ])
    }

    /// Takes up an entry about a task, and says how it changes the tally.
    ///
    /// The entry is in the index already.
    func deriveTask(_ entry: Entry, zone: Zone) throws -> TallyChanges {
        guard case .task(let id) = entry.record.statement.subject else { return TallyChanges() }
        let earlier = try LedgerView(db, session: nil).entries(about: .task(id), through: entry.number - 1)
        let before = earlier.isEmpty ? [] : TaskHistory(earlier, zone: zone).states
        let after = TaskHistory(earlier + [entry], zone: zone).states
        for moment in entry.record.statement.closings {
            try execute(
                "INSERT OR IGNORE INTO task_closing (day, task) VALUES (?, ?)",
                [moment.day(in: zone).number, id.rawValue])
        }
        var changes = TallyChanges()
        guard before != after else { return changes }
        for state in before where !after.contains(state) { try remove(state, of: id) }
        for state in after where !before.contains(state) { try add(state, of: id) }
        changes.count(before, times: -1)
        changes.count(after, times: 1)
        return changes
    }

    func write(_ changes: TallyChanges) throws {
        for (key, tally) in changes.rows where tally != .zero {
            let place: StatementArguments = [key.dimension.rawValue, key.closedDay, key.effectiveDay, key.value]
            try execute(
                """
                INSERT INTO tally (dimension, closed_day, effective_day, value, independent, assisted, unrated, drills,
                    reviews_needed, reviews_done, reviewed, overturned)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (dimension, closed_day, effective_day, value) DO UPDATE SET
                    independent = independent + excluded.independent, assisted = assisted + excluded.assisted,
                    unrated = unrated + excluded.unrated, drills = drills + excluded.drills,
                    reviews_needed = reviews_needed + excluded.reviews_needed,
                    reviews_done = reviews_done + excluded.reviews_done,
                    reviewed = reviewed + excluded.reviewed, overturned = overturned + excluded.overturned
                """,
                place + [
                    tally.independent, tally.assisted, tally.unrated, tally.drills, tally.reviewsNeeded,
                    tally.reviewsDone,
                    tally.reviewed, tally.overturned,
                ])
            try execute(
                """
                DELETE FROM tally WHERE dimension = ? AND closed_day = ? AND effective_day = ? AND value = ?
                    AND independent = 0 AND assisted = 0 AND unrated = 0 AND drills = 0 AND reviews_needed = 0
                    AND reviews_done = 0 AND reviewed = 0 AND overturned = 0
                """, place)
        }
    }

    private func add(_ state: TaskState, of task: TaskRecord.ID) throws {
        let facts = state.facts
        try execute(
            """
            INSERT INTO task_state (task, from_day, until_day, closed_at, closed_day, severity, capability, outcome,
                awaits_review)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                task.rawValue, state.from, state.until, facts.closedAt, facts.closedDay, facts.severity.rawValue,
                facts.capability, facts.outcome.code, facts.awaitsReview ? 1 : 0,
            ])
        for work in facts.workers {
            try execute(
                """
                INSERT INTO task_worker (person, closed_at, task, from_day, until_day, closed_day, capability, outcome, used)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    work.person.rawValue, facts.closedAt, task.rawValue, state.from, state.until, facts.closedDay,
                    facts.capability, work.outcome.code, work.used.rawValue,
                ])
        }
    }

    private func remove(_ state: TaskState, of task: TaskRecord.ID) throws {
        try execute("DELETE FROM task_state WHERE task = ? AND from_day = ?", [task.rawValue, state.from])
        for work in state.facts.workers {
            try execute(
                "DELETE FROM task_worker WHERE person = ? AND closed_at = ? AND task = ? AND from_day = ?",
                [work.person.rawValue, state.facts.closedAt, task.rawValue, state.from])
        }
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

extension HandoverModel.Statement {
    /// The times at which the fact says a task was closed.
    fileprivate var closings: [Moment] {
        switch self {
        case .taskLogged(let report), .taskOpened(let report): [report.closed].compactMap(\.self)
        case .taskResolved(let report): [report.closed ?? report.resolved].compactMap(\.self)
        case .taskResponded, .taskReopened, .taskConfirmed, .taskOverturned, .taskRated, .signedOff, .refused, .revoked,
            .reopened, .waived, .markedNotApplicable, .evidenceAdded, .moduleCompleted, .assessed, .selfAssessed,
            .assessmentConfirmed, .assessmentAnswered, .definitionsProposed, .definitionsApplied, .demonstrationStarted:
            []
        }
    }
}
