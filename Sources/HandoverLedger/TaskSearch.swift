internal import GRDB
internal import HandoverModel

/// Finds the tasks that pass a filter: by two queries, since open tasks have an index of their own.
struct TaskSearch {
    let time: RowTime
    private let filter: TaskFilter
    private let zone: Zone

    init(_ filter: TaskFilter, time: RowTime, zone: Zone) {
        self.filter = filter
        self.time = time
        self.zone = zone
    }

    var takesOpen: Bool { filter.isOpen != false && filter.closed == nil && filter.outcomes == nil }
    var takesClosed: Bool { filter.isOpen != true }

    /// Open tasks by their id, the last first.
    func open(after place: TaskPlace?, limit: Int) -> TaskQueryText {
        var conditions = conditions("s")
        conditions.require("s.closed_at = \(Schema.stillOpen)")
        if let person = filter.person {
            conditions.require(
                """
                EXISTS (SELECT 1 FROM task_worker w WHERE w.person = ? AND w.closed_at = s.closed_at AND w.task = s.task
                    AND w.from_day = s.from_day AND w.recorded = s.recorded)
                """, [person.rawValue])
        }
        if let place { conditions.require("s.task < ?", [place.task]) }
        return TaskQueryText(
            sql: """
                SELECT s.closed_at, s.task, s.opened_at, s.opened_day FROM task_state s INDEXED BY task_state_open WHERE \(conditions.text)
                ORDER BY s.task DESC LIMIT ?
                """, arguments: conditions.arguments + [most(limit)])
    }

    /// How many rows are needed at most for so many places: -1 for as many as there are, where not each of them counts.
    private func most(_ limit: Int) -> Int { filter.outOfHours == nil ? limit + time.part.moved.count : -1 }

    /// Closed tasks, the newest closing first.
    func closed(after place: TaskPlace?, limit: Int) -> TaskQueryText {
        let table = filter.person == nil ? "s" : "w"
        var conditions = conditions("s")
        if let person = filter.person { conditions.require("w.person = ?", [person.rawValue]) }
        if let outcomes = filter.outcomes { conditions.require(among(outcomes, table)) }
        conditions.require("\(table).closed_at < \(Schema.stillOpen)")
        if let closed {
            conditions.require("\(table).closed_at BETWEEN ? AND ?", [closed.lowerBound, closed.upperBound])
        } else if let day = time.day {
            conditions.require("\(table).closed_at <= ?", [zone.end(of: day).milliseconds])
        }
        if let place {
            conditions.require("(\(table).closed_at, \(table).task) < (?, ?)", [place.closedAt, place.task])
        }
        let source =
            filter.person == nil
            ? "task_state s"
            : """
            task_worker w JOIN task_state s
                ON s.task = w.task AND s.from_day = w.from_day AND s.recorded = w.recorded
            """
        return TaskQueryText(
            sql: """
                SELECT \(table).closed_at, s.task, s.opened_at, s.opened_day FROM \(source) WHERE \(conditions.text)
                ORDER BY \(table).closed_at DESC, \(table).task DESC LIMIT ?
                """, arguments: conditions.arguments + [most(limit)])
    }

    /// The tasks that moved and pass the filter, in no order.
    func moved(after place: TaskPlace?) -> [TaskPlace] {
        time.moved.filter { passes($0.facts) }.map { TaskPlace(closedAt: $0.facts.closedAt, task: $0.id) }
            .filter { candidate in place.map { candidate < $0 } ?? true }
    }

    private var closed: ClosedRange<Int64>? {
        filter.closed.map {
            zone.start(of: $0.lowerBound).milliseconds...zone.end(of: $0.upperBound).milliseconds
        }
    }

    /// What is asked of a row, but for its closing and its workers.
    private func conditions(_ table: String) -> Conditions {
        var conditions = Conditions()
        conditions.require(time.condition(table), time.arguments)
        if let severity = filter.severity { conditions.require("\(table).severity = ?", [severity.rawValue]) }
        if let capability = filter.capability { conditions.require("\(table).capability = ?", [capability.rawValue]) }
        if let service = filter.service {
            conditions.require("\(table).service = ? AND \(table).service <> ''", [service])
        }
        if filter.awaitsReview { conditions.require("\(table).awaits_review = 1") }
        if filter.awaitsLessons { conditions.require("\(table).unlearned = 1") }
        return conditions
    }

    /// `closed` joins the workers where a person is asked for, whose own outcome stands there.
    private func among(_ outcomes: Set<TaskOutcome>, _ table: String) -> String {
        let column = "\(filter.isOwnOutcome ? table : "s").outcome"
        let codes = outcomes.map { String($0.code) }.sorted()
        // An index of drills is found by the one code alone.
        return codes.count == 1 ? "\(column) = \(codes[0])" : "\(column) IN (\(codes.joined(separator: ", ")))"
    }

    private func outcome(_ facts: TaskState.Facts) -> TaskOutcome? {
        guard filter.isOwnOutcome, let person = filter.person else { return facts.outcome }
        return facts.workers.first { $0.person == person }?.outcome
    }

    /// The same rule, of a state that is no row.
    private func passes(_ facts: TaskState.Facts) -> Bool {
        let isOpen = facts.closedAt == Schema.stillOpen
        if let hours = filter.outOfHours, facts.opened.map(hours.contains) != true { return false }
        if let outcomes = filter.outcomes {
            guard let outcome = outcome(facts), outcomes.contains(outcome) else { return false }
        }
        return (isOpen ? takesOpen : takesClosed) && closed.map { $0.contains(facts.closedAt) } ?? true
            && filter.severity.map { $0 == facts.severity } ?? true
            && filter.capability.map { $0.rawValue == facts.capability } ?? true
            && filter.service.map { $0 == facts.service && !$0.isEmpty } ?? true
            && filter.person.map { person in facts.workers.contains { $0.person == person } } ?? true
            && (!filter.awaitsReview || facts.awaitsReview) && (!filter.awaitsLessons || facts.isUnlearned)
    }
}

/// Conditions of a query, with their values in the same order.
private struct Conditions {
    private var conditions: [String] = []
    private(set) var arguments: StatementArguments = []

    var text: String { conditions.joined(separator: " AND ") }

    mutating func require(_ condition: String, _ values: StatementArguments = []) {
        conditions.append(condition)
        arguments += values
    }
}
