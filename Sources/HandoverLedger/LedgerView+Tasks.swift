internal import Foundation
internal import GRDB
public import HandoverModel

extension LedgerView {
    /// A task as all entries about it make it.
    ///
    /// With a day, only what was effective by its end counts; with an entry's number, only what was recorded up to it.
    public func task(_ id: TaskRecord.ID, asOf day: Day? = nil, through last: Int? = nil) throws -> TaskRecord? {
        try task(id, in: try days, asOf: day, through: last)
    }

    /// `zone`: `days`, read once for many tasks.
    func task(_ id: TaskRecord.ID, in zone: Zone, asOf day: Day? = nil, through last: Int? = nil) throws -> TaskRecord?
    {
        TaskHistory(try entries(about: .task(id), through: last), zone: zone).task(asOf: day)
    }

    /// The entries about a task, in the ledger's order.
    public func taskEntries(_ id: TaskRecord.ID) throws -> [Entry] {
        try entries(about: .task(id))
    }

    /// Tasks that pass a filter: open ones first, then the newest closing first.
    ///
    /// The next page comes `after` the last task of the page before.
    public func tasks(_ filter: TaskFilter = TaskFilter(), after: TaskRecord.ID? = nil, limit: Int) throws
        -> [TaskRecord]
    {
        var conditions = ["s.until_day = \(Schema.forever) AND s.superseded = \(Schema.standing)"]
        var arguments: StatementArguments = []
        func require(_ condition: String, _ values: StatementArguments = []) {
            conditions.append(condition)
            arguments += values
        }
        let table = filter.person == nil ? "s" : "w"
        if let person = filter.person { require("w.person = ?", [person.rawValue]) }
        if let severity = filter.severity { require("s.severity = ?", [severity.rawValue]) }
        if let capability = filter.capability { require("s.capability = ?", [capability.rawValue]) }
        if filter.awaitsReview { require("s.awaits_review = 1") }
        if let outcome = filter.outcome {
            require("s.outcome = \(outcome.code) AND s.closed_at < \(Schema.stillOpen)")
        }
        if let isOpen = filter.isOpen { require("\(table).closed_at \(isOpen ? "=" : "<") \(Schema.stillOpen)") }
        if let closed = filter.closed {
            let zone = try days
            require(
                "\(table).closed_at BETWEEN ? AND ?",
                [zone.start(of: closed.lowerBound).milliseconds, zone.end(of: closed.upperBound).milliseconds])
        }
        if let after {
            guard
                let place = try Int64.fetchOne(
                    statement(
                        """
                        SELECT closed_at FROM task_state
                        WHERE task = ? AND until_day = \(Schema.forever) AND superseded = \(Schema.standing)
                        """),
                    arguments: [after.rawValue])
            else { return [] }
            require("(\(table).closed_at, \(table).task) < (?, ?)", [place, after.rawValue])
        }
        let source =
            filter.person == nil
            ? "task_state s"
            : """
            task_worker w JOIN task_state s
                ON s.task = w.task AND s.from_day = w.from_day AND s.recorded = w.recorded
            """
        return try tasks(
            """
            SELECT s.task FROM \(source) WHERE \(conditions.joined(separator: " AND "))
            ORDER BY \(table).closed_at DESC, \(table).task DESC LIMIT ?
            """, arguments + [limit], asOf: nil)
    }

    /// The newest eligible tasks by closing, as of the end of a day, the newest first.
    ///
    /// `value` is the severity, capability or person whose tasks are asked for, empty for all; a person's are those that
    /// are eligible for that person. `closedThrough` is the last closing day that counts, `last` the last entry.
    public func recentEligible(
        _ dimension: TallyDimension = .all, _ value: String = "", limit: Int, closedThrough: Day, asOf day: Day,
        through last: Int? = nil
    ) throws -> [TaskRecord] {
        let (table, condition) =
            switch dimension {
            case .all: ("task_state", "'' = ?")
            case .severity: ("task_state", "severity = ?")
            case .capability: ("task_state", "capability = ?")
            case .person: ("task_worker", "person = ?")
            }
        return try tasks(
            """
            SELECT task FROM \(table) WHERE \(condition) AND closed_at <= ? AND closed_day <= ? AND from_day <= ?
                AND until_day > ? AND recorded <= ? AND superseded > ? AND outcome IN (3, 4)
            ORDER BY closed_at DESC, task DESC LIMIT ?
            """,
            [
                value, try days.end(of: closedThrough).milliseconds, closedThrough.number, day.number, day.number,
                last ?? Schema.standing - 1, last ?? Schema.standing - 1, limit,
            ], asOf: day, through: last)
    }

    /// All drills as of the end of a day, the newest first.
    public func drills(asOf day: Day) throws -> [TaskRecord] {
        try tasks(
            """
            SELECT task FROM task_state
            WHERE outcome = 1 AND closed_day <= ? AND from_day <= ? AND until_day > ? AND superseded = \(Schema.standing)
            ORDER BY closed_at DESC, task DESC
            """, [day.number, day.number, day.number], asOf: day)
    }

    private func tasks(_ sql: String, _ arguments: StatementArguments, asOf day: Day?, through last: Int? = nil) throws
        -> [TaskRecord]
    {
        let zone = try days
        return try String.fetchAll(statement(sql), arguments: arguments).compactMap {
            try task(TaskRecord.ID($0), in: zone, asOf: day, through: last)
        }
    }

    /// The zone by whose days tasks are counted: UTC until definitions fix one.
    var days: Zone {
        get throws { try zone ?? .utc }
    }
}
