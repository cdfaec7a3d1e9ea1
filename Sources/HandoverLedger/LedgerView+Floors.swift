internal import GRDB
public import HandoverModel

/// The newest tasks and drills of one capability or one severity: what floors are judged by.
extension LedgerView {
    /// How the newest eligible tasks of a capability went as of the end of a day, the newest first.
    ///
    /// `last` is the last entry that counts; nil for all.
    public func newestResults(
        of capability: Capability.ID, limit: Int, asOf day: Day, through last: Int? = nil
    ) throws -> [TaskResult] {
        try newestResults("capability", capability.rawValue, limit, day, last)
    }

    /// The same of a severity.
    public func newestResults(
        of severity: Severity, limit: Int, asOf day: Day, through last: Int? = nil
    ) throws -> [TaskResult] {
        try newestResults("severity", severity.rawValue, limit, day, last)
    }

    /// The newest drill of a capability that the receiving team passed on its own as of the end of a day, and the newest
    /// of them that an assessor has looked at; one where both are the same.
    ///
    /// Of the newest 100 drills.
    public func passedDrills(
        of capability: Capability.ID, asOf day: Day, through last: Int? = nil
    ) throws -> [TaskRecord] {
        try passedDrills("capability", capability.rawValue, day, last)
    }

    /// The same of a severity.
    public func passedDrills(of severity: Severity, asOf day: Day, through last: Int? = nil) throws -> [TaskRecord] {
        try passedDrills("severity", severity.rawValue, day, last)
    }

    private static let standsThen = """
        closed_at <= ? AND closed_day <= ? AND from_day <= ? AND until_day > ? AND recorded <= ? AND superseded > ?
        """

    private func thenArguments(_ day: Day, _ last: Int?) throws -> StatementArguments {
        let last = last ?? Schema.standing - 1
        return [try days.end(of: day).milliseconds, day.number, day.number, day.number, last, last]
    }

    private func newestResults(
        _ column: String, _ value: String, _ limit: Int, _ day: Day, _ last: Int?
    ) throws -> [TaskResult] {
        let newest = try statement(
            """
            SELECT task, closed_at, outcome FROM task_state WHERE \(column) = ? AND \(Self.standsThen)
                AND outcome IN (3, 4) ORDER BY closed_at DESC, task DESC LIMIT ?
            """)
        return try Row.fetchAll(newest, arguments: [value] + thenArguments(day, last) + [limit]).map { row in
            TaskResult(
                task: TaskRecord.ID(row[0]), closed: Instant(milliseconds: row[1]),
                isIndependent: row[2] == TaskOutcome.independent.code)
        }
    }

    private func passedDrills(_ column: String, _ value: String, _ day: Day, _ last: Int?) throws -> [TaskRecord] {
        let newest = try statement(
            """
            SELECT task FROM task_state INDEXED BY task_state_drill WHERE outcome = 1 AND \(column) = ?
                AND \(Self.standsThen) ORDER BY closed_at DESC, task DESC LIMIT 100
            """)
        let zone = try days
        var found: [TaskRecord] = []
        for id in try String.fetchAll(newest, arguments: [value] + thenArguments(day, last)) {
            guard let task = try task(TaskRecord.ID(id), in: zone, asOf: day, through: last),
                task.isPassedDrill(in: zone)
            else { continue }
            if found.isEmpty || task.review != .open { found.append(task) }
            if task.review != .open { break }
        }
        return found
    }
}
