internal import GRDB
public import HandoverModel

/// Tasks of one service that have something in common.
extension LedgerView {
    /// Groups of at least two tasks opened on some days, as of the end of a day, by what a part of the ledger tells; those with the
    /// most tasks first, then by their newest task.
    ///
    /// Reads one row of an index for each task of those days, and no others.
    public func repeatedProblems(
        on days: ClosedRange<Day>, asOf day: Day, of part: LedgerPart = .whole
    ) throws -> [TaskGroup] {
        let time = RowTime(day: day, part: part)
        var found: [Key: [(day: Int, task: String)]] = [:]
        func add(_ key: Int64, _ kind: ProblemKind, _ day: Int, _ task: String) {
            if key != 0 { found[Key(kind: kind, key: key), default: []].append((day, task)) }
        }
        let rows = try Row.fetchCursor(
            statement(
                """
                SELECT s.problem_day, s.task, s.symptom, s.document FROM task_state s INDEXED BY task_state_problem
                WHERE s.problem_day <> \(Schema.forever) AND s.problem_day BETWEEN ? AND ? AND \(time.condition("s"))
                """),
            arguments: [days.lowerBound.number, days.upperBound.number] + time.arguments)
        while let row = try rows.next() {
            let task: String = row[1]
            guard part.moved[task] == nil else { continue }
            add(row[2], .symptom, row[0], task)
            add(row[3], .document, row[0], task)
        }
        for (id, facts) in time.moved where days.contains(Day(number: facts.problemDay)) {
            add(facts.symptom, .symptom, facts.problemDay, id)
            add(facts.document, .document, facts.problemDay, id)
        }
        let groups = found.filter { $0.value.count > 1 }.map { key, tasks in
            (key: key, tasks: tasks.sorted { ($0.day, $0.task) < ($1.day, $1.task) })
        }
        return groups.sorted { left, right in
            if left.tasks.count != right.tasks.count { return left.tasks.count > right.tasks.count }
            let (a, b) = (left.tasks[left.tasks.count - 1], right.tasks[right.tasks.count - 1])
            return (-a.day, a.task, left.key.kind.rawValue) < (-b.day, b.task, right.key.kind.rawValue)
        }
        .map { key, tasks in
            TaskGroup(
                kind: key.kind, key: key.key, tasks: tasks.map { TaskRecord.ID($0.task) },
                last: Day(number: tasks[tasks.count - 1].day))
        }
    }

    private struct Key: Hashable {
        var kind: ProblemKind
        var key: Int64
    }
}

extension TaskState.Facts {
    /// A number that tasks of one service share that have the same in common; 0 for nothing.
    ///
    /// The first 63 bits of the SHA-256 of service and text, so that a row takes a few bytes whatever was written.
    static func key(_ text: String?, of service: String?) -> Int64 {
        guard let text, let service, !service.isEmpty else { return 0 }
        let digest = Digest(sha256: Array("\(service)\u{0}\(text)".utf8))
        let number = UInt64(digest.hex.prefix(16), radix: 16) ?? 0
        return max(1, Int64(number >> 1))
    }
}
