internal import GRDB
public import HandoverModel

/// How clocks of closed tasks came out, counted, and the tasks whose clocks may still run.
extension LedgerView {
    /// Clocks of tasks closed in a window, as of the end of a day, by what a part of the ledger tells.
    ///
    /// Takes the days of the window, however many tasks were closed on each. In no order.
    public func clockCounts(
        _ dimension: ClockDimension, closed: ClosedRange<Day>, asOf day: Day, of part: LedgerPart = .whole
    ) throws -> [ClockCount] {
        let part = try withClocks(part)
        try session?.flushTallies()
        let cursor = try Row.fetchCursor(
            statement(
                """
                SELECT closed_day, value, desk, promise, outcome, sum(tasks) FROM clock_tally
                WHERE dimension = ? AND closed_day BETWEEN ? AND ? AND effective_day <= ? AND recorded_day <= ?
                GROUP BY closed_day, value, desk, promise, outcome
                """),
            arguments: [
                dimension.rawValue, closed.lowerBound.number, closed.upperBound.number,
                min(day.number, part.effectiveDays), part.days,
            ])
        var counts: [ClockCount.Place: Int] = [:]
        while let row = try cursor.next() {
            guard let desk = AskedOf(rawValue: row[2]), let promise = ServicePromise(rawValue: row[3]),
                let outcome = ClockOutcome(rawValue: row[4])
            else { throw LedgerError.damaged(detail: "clock_tally") }
            let place = ClockCount.Place(
                closed: Day(number: row[0]), value: row[1], desk: desk, promise: promise, outcome: outcome)
            counts[place, default: 0] += row[5] as Int
        }
        for (key, tasks) in part.rest.clocks
        where key.dimension == dimension && key.effectiveDay <= day.number
            && closed.contains(Day(number: key.closedDay))
        {
            let place = ClockCount.Place(
                closed: Day(number: key.closedDay), value: key.value, desk: key.desk, promise: key.promise,
                outcome: key.outcome)
            counts[place, default: 0] += tasks
        }
        return counts.filter { $0.value != 0 }.map { ClockCount(place: $0.key, tasks: $0.value) }
    }

    /// Goes through the tasks that are not closed, or were opened again, by the bytes of their ids; as of the end of a day, or as
    /// all that is recorded makes them.
    ///
    /// Looks at no other tasks. What is asked as of an earlier day takes longer the more was open since.
    public func forEachOpenTask(
        asOf day: Day? = nil, of part: LedgerPart = .whole, _ take: (TaskRecord) throws -> Void
    ) throws {
        let time = RowTime(day: day, part: part)
        let zone = try days
        var ids = try String.fetchAll(
            statement(
                """
                SELECT s.task FROM task_state s INDEXED BY task_state_running
                WHERE s.open = 1 AND \(time.condition("s"))
                """), arguments: time.arguments
        ).filter { part.moved[$0] == nil }
        ids += time.moved.filter(\.facts.isOpen).map(\.id)
        ids.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for id in ids {
            if let task = try task(TaskRecord.ID(id), in: zone, asOf: day, of: part) { try take(task) }
        }
    }

    /// Goes through the tasks that the delivering team's desk got, that were closed in a window, and whose response or
    /// resolution took longer than promised, each with the definitions by which it counts; by their closing days, then by the
    /// bytes of their ids.
    ///
    /// As of the end of a day, or as all that is recorded makes them. Looks at no other tasks.
    public func forEachLateTask(
        closed: ClosedRange<Day>, asOf day: Day? = nil, of part: LedgerPart = .whole,
        _ take: (TaskRecord, Definitions) throws -> Void
    ) throws {
        let part = try withClocks(part)
        let time = RowTime(day: day, part: part)
        let (zone, policies) = (try days, policies)
        var places = try Row.fetchAll(
            statement(
                """
                SELECT s.closed_day, s.task FROM task_state s INDEXED BY task_state_late
                WHERE s.late = 1 AND s.closed_day BETWEEN ? AND ? AND \(time.condition("s"))
                """), arguments: [closed.lowerBound.number, closed.upperBound.number] + time.arguments
        )
        .map { TaskPlace(closedAt: $0[0], task: $0[1]) }
        .filter { part.moved[$0.task] == nil }
        places += time.moved.filter { $0.facts.isLate && closed.contains(Day(number: $0.facts.closedDay)) }
            .map { TaskPlace(closedAt: Int64($0.facts.closedDay), task: $0.id) }
        for place in places.sorted() {
            let entries = try entries(about: .task(TaskRecord.ID(place.task)), through: part.last)
            let history = TaskHistory(entries, zone: zone, until: part.until)
            guard let (task, closing) = history.closedTask(asOf: day),
                let definitions = try policies.definitions(before: closing)
            else { continue }
            try take(task, definitions)
        }
    }

    /// Tasks with the definitions by which their clocks count, in the order in which they are asked for.
    ///
    /// No definitions for one that is open, whose clocks count by those in force. What does not stand is left out.
    public func timedTasks(
        _ ids: [TaskRecord.ID], asOf day: Day? = nil, of part: LedgerPart = .whole
    ) throws -> [(task: TaskRecord, policy: Definitions?)] {
        let (zone, policies) = (try days, policies)
        return try ids.compactMap { id in
            let history = TaskHistory(
                try entries(about: .task(id), through: part.last), zone: zone, until: part.until)
            guard let task = history.task(asOf: day) else { return nil }
            guard task.isClosedNow(in: zone), let closing = history.closedTask(asOf: day)?.closing else {
                return (task, nil)
            }
            return (task, try policies.definitions(before: closing))
        }
    }
}
