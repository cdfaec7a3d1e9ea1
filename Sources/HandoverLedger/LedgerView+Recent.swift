internal import GRDB
public import HandoverModel

/// The newest tasks of a kind, as of the end of a day.
extension LedgerView {
    /// The newest eligible tasks by closing, as of the end of a day, the newest first.
    ///
    /// `value` is the severity, capability, service or person whose tasks are asked for, empty for all; a person's are those
    /// that are eligible for that person. `closedThrough` is the last closing day that counts.
    public func recentEligible(
        _ dimension: TallyDimension = .all, _ value: String = "", limit: Int, closedThrough: Day, asOf day: Day,
        of part: LedgerPart = .whole
    ) throws -> [TaskRecord] {
        let kind = CountedTasks(dimension, value)
        let time = RowTime(day: day, part: part)
        let query = TaskQueryText(
            sql: """
                SELECT t.closed_at, t.task FROM \(kind.table) t WHERE \(kind.condition)
                    AND t.closed_at <= ? AND t.closed_day <= ? AND \(time.condition("t")) AND t.outcome IN (3, 4)
                ORDER BY t.closed_at DESC, t.task DESC LIMIT ?
                """,
            arguments: kind.arguments + [try days.end(of: closedThrough).milliseconds, closedThrough.number]
                + time.arguments + [limit + part.moved.count])
        var places = try places(query, time, limit: limit)
        let moved = time.moved.filter { kind.isEligible($0.facts) && $0.facts.closedDay <= closedThrough.number }
        if !moved.isEmpty {
            places = (places + moved.map { TaskPlace(closedAt: $0.facts.closedAt, task: $0.id) }).sorted(by: >)
        }
        return try tasks(places.prefix(limit).map(\.task), asOf: day, of: part)
    }

    /// All drills as of the end of a day, the newest first.
    public func drills(asOf day: Day, of part: LedgerPart = .whole) throws -> [TaskRecord] {
        let time = RowTime(day: day, part: part)
        let query = TaskQueryText(
            sql: """
                SELECT t.closed_at, t.task FROM task_state t
                WHERE t.outcome = 1 AND t.closed_day <= ? AND \(time.condition("t"))
                ORDER BY t.closed_at DESC, t.task DESC
                """, arguments: [day.number] + time.arguments)
        let moved = time.moved.filter { $0.facts.outcome == .drill && $0.facts.closedDay <= day.number }
        let places =
            try places(query, time, limit: .max) + moved.map { TaskPlace(closedAt: $0.facts.closedAt, task: $0.id) }
        return try tasks(places.sorted(by: >).map(\.task), asOf: day, of: part)
    }
}

/// The tasks that a tally counts under one value.
private struct CountedTasks {
    let table: String
    let condition: String
    let arguments: StatementArguments
    private let dimension: TallyDimension
    private let value: String

    init(_ dimension: TallyDimension, _ value: String) {
        self.dimension = dimension
        self.value = value
        (table, condition, arguments) =
            switch dimension {
            case .all: ("task_state", "'' = ?", [value])
            case .severity: ("task_state", "t.severity = ?", [value])
            case .capability: ("task_state", "t.capability = ?", [value])
            case .service: ("task_state", "t.service = ? AND t.service <> ''", [value])
            case .person: ("task_worker", "t.person = ?", [value])
            case .opened: ("task_state", Self.opened, Self.range(value))
            }
    }

    private static let opened =
        "t.outcome = 3 AND (t.opened_at BETWEEN ? AND ? OR t.opened_at = \(Schema.stillOpen) AND t.opened_day = ?)"

    /// What `opened` takes; nothing passes with a value that is no time.
    private static func range(_ value: String) -> StatementArguments {
        switch OpeningTime(value: value) {
        case .quarter(let number):
            [number * OpeningTime.length, (number + 1) * OpeningTime.length - 1, Schema.forever + 1]
        case .day(let number): [0, -1, number]
        case nil: [0, -1, Schema.forever + 1]
        }
    }

    func isEligible(_ facts: TaskState.Facts) -> Bool {
        let outcome: TaskOutcome? =
            switch dimension {
            case .all: facts.outcome
            case .severity: facts.severity.rawValue == value ? facts.outcome : nil
            case .capability: facts.capability == value ? facts.outcome : nil
            case .service: facts.service == value && !value.isEmpty ? facts.outcome : nil
            case .person: facts.workers.first { $0.person.rawValue == value }?.outcome
            case .opened:
                facts.outcome == .independent && OpeningTime(facts)?.value == value ? facts.outcome : nil
            }
        return outcome == .independent || outcome == .assisted
    }
}
