internal import GRDB
public import HandoverModel

/// The newest tasks and drills of one capability or one severity: what floors are judged by.
extension LedgerView {
    /// How the newest eligible tasks of a capability went as of the end of a day, the newest first.
    public func newestResults(
        _ capability: Capability.ID, limit: Int, asOf day: Day, of part: LedgerPart = .whole
    ) throws -> [TaskResult] {
        try newestResults(.capability, capability.rawValue, limit, day, part)
    }

    /// The same of a severity.
    public func newestResults(
        _ severity: Severity, limit: Int, asOf day: Day, of part: LedgerPart = .whole
    ) throws -> [TaskResult] {
        try newestResults(.severity, severity.rawValue, limit, day, part)
    }

    /// The newest drill of a capability that the receiving team passed on its own as of the end of a day, and the newest
    /// of them that an assessor has looked at; one where both are the same.
    ///
    /// Of the newest 100 drills.
    public func passedDrills(
        _ capability: Capability.ID, asOf day: Day, of part: LedgerPart = .whole
    ) throws -> [TaskRecord] {
        try passedDrills("capability", capability.rawValue, day, part) { $0.capability == capability.rawValue }
    }

    /// The same of a severity.
    public func passedDrills(
        _ severity: Severity, asOf day: Day, of part: LedgerPart = .whole
    ) throws -> [TaskRecord] {
        try passedDrills("severity", severity.rawValue, day, part) { $0.severity == severity }
    }

    private func newestResults(
        _ dimension: TallyDimension, _ value: String, _ limit: Int, _ day: Day, _ part: LedgerPart
    ) throws -> [TaskResult] {
        let zone = try days
        let tasks = try recentEligible(
            dimension, value, limit: limit, closedThrough: day, asOf: day, of: part)
        return tasks.compactMap { task in
            task.closed.map { closed in
                TaskResult(
                    task: task.id, closed: closed.latest(in: zone),
                    isIndependent: task.outcome(in: zone) == .independent)
            }
        }
    }

    private func passedDrills(
        _ column: String, _ value: String, _ day: Day, _ part: LedgerPart, where isWanted: (TaskState.Facts) -> Bool
    ) throws -> [TaskRecord] {
        let time = RowTime(day: day, part: part)
        let newest = try statement(
            """
            SELECT closed_at, task FROM task_state INDEXED BY task_state_drill WHERE outcome = 1 AND \(column) = ?
                AND closed_day <= ? AND \(time.condition("task_state"))
            ORDER BY closed_at DESC, task DESC LIMIT 100
            """)
        let zone = try days
        let rows = try Row.fetchAll(newest, arguments: [value, day.number] + time.arguments)
        let moved = time.moved.filter { _, facts in
            facts.outcome == .drill && facts.closedDay <= day.number && isWanted(facts)
        }
        let candidates =
            rows.map { (closed: $0[0] as Int64, id: $0[1] as String) }.filter { part.moved[$0.id] == nil }
            + moved.map { (closed: $0.facts.closedAt, id: $0.id) }
        var found: [TaskRecord] = []
        for (_, id) in candidates.sorted(by: { ($0.closed, $0.id) > ($1.closed, $1.id) }) {
            guard let task = try task(TaskRecord.ID(id), in: zone, asOf: day, of: part),
                task.isPassedDrill(in: zone)
            else { continue }
            if found.isEmpty || task.review != .open { found.append(task) }
            if task.review != .open { break }
        }
        return found
    }
}
