internal import Foundation
internal import GRDB
internal import HandoverModel

/// Writes the tables that follow from entries.
///
/// The same code adds to them, rebuilds them, and makes them anew to compare.
struct DerivedTables {
    let db: Database
    private let policies: PolicyBook

    /// `policies`: The definitions by which closed tasks count.
    init(_ db: Database, _ policies: PolicyBook) {
        self.db = db
        self.policies = policies
    }

    /// `reader`: How recorded definitions are read.
    init(_ db: Database, _ reader: DefinitionsReader) {
        self.init(db, PolicyBook(db, reader, isGrowing: true))
    }

    /// Gives an entry its place in the index, and counts it in its class.
    func index(_ entry: Entry) throws { try index(entry, in: try countInClass(entry)) }

    /// Gives an entry its place in the index, in a class that is counted elsewhere.
    func index(_ entry: Entry, in entryClass: Int) throws {
        let record = entry.record
        try execute(
            """
            INSERT INTO entry_index (number, at, effective, by, key, kind, subject, area, class)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.number, record.at.milliseconds, record.effective.milliseconds, record.by.rawValue, record.key,
                record.statement.kind.rawValue, record.statement.subject.description,
                record.statement.area.rawValue, entryClass,
            ])
        switch record.statement {
        case .alert(let fact): try derive(fact, of: entry)
        case .availability(let fact): try derive(fact, of: entry)
        case .revoked(let revocation): try deriveOutage(revocation, of: entry)
        default: break
        }
        if entry.number.isMultiple(of: 1 << Schema.nodeLevel) { try addNode(endingWith: entry.number) }
    }

    private func addNode(endingWith last: Int) throws {
        let count = 1 << Schema.nodeLevel
        let node = try MerkleTree(leaves: last - count + 1...last, db).root
        try execute("INSERT INTO tree_node (number, hash) VALUES (?, ?)", [last / count - 1, Data(node.bytes)])
    }

    /// Takes up an entry about a task, and says how it changes the tally.
    ///
    /// The entry is in the index already.
    func deriveTask(_ entry: Entry, zone: Zone) throws -> TallyChanges {
        guard case .task(let id) = entry.record.statement.subject else { return TallyChanges() }
        let earlier = try LedgerView(db, session: nil).entries(about: .task(id), through: entry.number - 1)
        try noteEarlierTimes(of: entry, zone)
        let before = try earlier.isEmpty ? [] : TaskHistory(earlier, zone: zone).states(by: policies)
        let after = try TaskHistory(earlier + [entry], zone: zone).states(by: policies)
        var changes = TallyChanges()
        guard before != after else { return changes }
        for state in before where !after.contains(state) { try supersede(state, of: id, by: entry.number) }
        for state in after where !before.contains(state) { try add(state, of: id, by: entry.number) }
        let day = zone.day(of: entry.record.at).number
        // What stays as it was would come to nothing.
        changes.count(before.filter { !after.contains($0) }, times: -1, recorded: day)
        changes.count(after.filter { !before.contains($0) }, times: 1, recorded: day)
        return changes
    }

    private func noteEarlierTimes(of entry: Entry, _ zone: Zone) throws {
        for time in Set(entry.earlierTimes(in: zone)) {
            try execute(
                "INSERT INTO task_beginning (at, subject, entry) VALUES (?, ?, ?)",
                [time.milliseconds, entry.record.statement.subject.description, entry.number])
        }
    }

    func write(_ changes: TallyChanges) throws {
        try write(changes.clocks)
        try write(changes.support)
        for (key, tally) in changes.rows where tally != .zero {
            let place: StatementArguments = [
                key.dimension.rawValue, key.closedDay, key.effectiveDay, key.value, key.recordedDay,
            ]
            let isZero = try Bool.fetchOne(
                db.cachedStatement(
                    sql: """
                        INSERT INTO tally (dimension, closed_day, effective_day, value, recorded_day, independent, assisted,
                            unrated, drills, reviews_needed, reviews_done, reviewed, overturned)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (dimension, closed_day, effective_day, value, recorded_day) DO UPDATE SET
                            independent = independent + excluded.independent, assisted = assisted + excluded.assisted,
                            unrated = unrated + excluded.unrated, drills = drills + excluded.drills,
                            reviews_needed = reviews_needed + excluded.reviews_needed,
                            reviews_done = reviews_done + excluded.reviews_done,
                            reviewed = reviewed + excluded.reviewed, overturned = overturned + excluded.overturned
                        RETURNING independent = 0 AND assisted = 0 AND unrated = 0 AND drills = 0 AND reviews_needed = 0
                            AND reviews_done = 0 AND reviewed = 0 AND overturned = 0
                        """),
                arguments: place + [
                    tally.independent, tally.assisted, tally.unrated, tally.drills, tally.reviewsNeeded,
                    tally.reviewsDone, tally.reviewed, tally.overturned,
                ])
            guard isZero == true else { continue }
            try execute(
                """
                DELETE FROM tally WHERE dimension = ? AND closed_day = ? AND effective_day = ? AND value = ?
                    AND recorded_day = ?
                """, place)
        }
    }

    private func write(_ clocks: [ClockKey: Int]) throws {
        for (key, tasks) in clocks where tasks != 0 {
            let place: StatementArguments = [
                key.dimension.rawValue, key.closedDay, key.effectiveDay, key.value, key.desk.rawValue,
                key.promise.rawValue, key.outcome.rawValue, key.recordedDay,
            ]
            let isZero = try Bool.fetchOne(
                db.cachedStatement(
                    sql: """
                        INSERT INTO clock_tally (dimension, closed_day, effective_day, value, desk, promise, outcome,
                            recorded_day, tasks)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (dimension, closed_day, effective_day, value, desk, promise, outcome, recorded_day)
                            DO UPDATE SET tasks = tasks + excluded.tasks
                        RETURNING tasks = 0
                        """), arguments: place + [tasks])
            guard isZero == true else { continue }
            try execute(
                """
                DELETE FROM clock_tally WHERE dimension = ? AND closed_day = ? AND effective_day = ? AND value = ?
                    AND desk = ? AND promise = ? AND outcome = ? AND recorded_day = ?
                """, place)
        }
    }

    private func add(_ state: TaskState, of task: TaskRecord.ID, by entry: Int) throws {
        let facts = state.facts
        try execute(
            """
            INSERT INTO task_state (task, from_day, until_day, recorded, superseded, closed_at, closed_day, severity,
                capability, service, opened_at, opened_day, recorder, outcome, awaits_review, open,
                late, unlearned, problem_day, symptom, document)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                task.rawValue, state.from, state.until, entry, Schema.standing, facts.closedAt, facts.closedDay,
                facts.severity.rawValue, facts.capability, facts.service, facts.openedAt, facts.openedDay,
                facts.recorder, facts.outcome.code,
                facts.awaitsReview ? 1 : 0, facts.isOpen ? 1 : 0, facts.isLate ? 1 : 0,
                facts.isUnlearned ? 1 : 0, facts.problemDay, facts.symptom, facts.document,
            ])
        for work in facts.workers {
            try execute(
                """
                INSERT INTO task_worker (person, closed_at, task, from_day, until_day, recorded, superseded, closed_day,
                    capability, outcome, used)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    work.person.rawValue, facts.closedAt, task.rawValue, state.from, state.until, entry,
                    Schema.standing, facts.closedDay, facts.capability, work.outcome.code, work.used.rawValue,
                ])
        }
    }

    private func supersede(_ state: TaskState, of task: TaskRecord.ID, by entry: Int) throws {
        try execute(
            "UPDATE task_state SET superseded = ? WHERE task = ? AND from_day = ? AND superseded = \(Schema.standing)",
            [entry, task.rawValue, state.from])
        for work in state.facts.workers {
            try execute(
                """
                UPDATE task_worker SET superseded = ?
                WHERE person = ? AND closed_at = ? AND task = ? AND from_day = ? AND superseded = \(Schema.standing)
                """, [entry, work.person.rawValue, state.facts.closedAt, task.rawValue, state.from])
        }
    }

    func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
