internal import Crypto
internal import Foundation
internal import GRDB
public import HandoverModel

/// The tasks that made a count, one by one: what a number over a window rests on.
extension LedgerView {
    /// How many tasks closed in a window count as independent, assisted or without a level, as of the end of a day, and the
    /// SHA-256 of their canonical lines, by closing day, then by the bytes of their ids.
    ///
    /// Reads one row of an index for each, and keeps none.
    public func windowDigest(
        closed: ClosedRange<Day>, asOf day: Day, of part: LedgerPart = .whole
    ) throws -> WindowDigest {
        var hash = SHA256()
        var count = WindowCount()
        try forEachRow(closed: closed, asOf: day, of: part) { row in
            count.add(row.outcome)
            hash.update(data: row.line)
        }
        return WindowDigest(count: count, rows: Digest(hash.finalize()))
    }

    /// The tasks closed in a window that count, by closing day, then by the bytes of their ids.
    public func windowRows(
        closed: ClosedRange<Day>, asOf day: Day, of part: LedgerPart = .whole
    ) throws -> [WindowRow] {
        var rows: [WindowRow] = []
        try forEachRow(closed: closed, asOf: day, of: part) { row in
            rows.append(row)
        }
        return rows
    }

    /// How many tasks closed in a window were done independently and opened out of hours.
    ///
    /// Tasks of which nobody said when they were opened are left out. It takes the quarters of an hour in which tasks were
    /// opened, however many there were in each; where hours begin or end within one, a row for each task of the window.
    public func independentTasks(
        closed: ClosedRange<Day>, asOf day: Day, of part: LedgerPart = .whole, openedIn hours: OutOfHours
    ) throws -> Int {
        if let count = try countByQuarters(closed: closed, asOf: day, of: part, openedIn: hours) { return count }
        var count = 0
        try forEachRow(closed: closed, asOf: day, of: part) { row in
            if row.outcome == .independent, let opened = row.opened, hours.contains(opened) { count += 1 }
        }
        return count
    }

    /// Nil where quarters do not tell.
    private func countByQuarters(
        closed: ClosedRange<Day>, asOf day: Day, of part: LedgerPart, openedIn hours: OutOfHours
    ) throws -> Int? {
        try session?.flushTallies()
        var (count, times) = (0, OpenedOutOfHours(hours))
        let rows = try Row.fetchCursor(
            statement(
                """
                SELECT value, independent FROM tally WHERE dimension = ? AND closed_day BETWEEN ? AND ?
                    AND effective_day <= ? AND recorded_day <= ?
                """),
            arguments: [
                TallyDimension.opened.rawValue, closed.lowerBound.number, closed.upperBound.number,
                min(day.number, part.effectiveDays), part.days,
            ])
        while let row = try rows.next() {
            guard let isIn = OpeningTime(value: row[0]).flatMap({ times.contain($0) }) else { return nil }
            if isIn { count += row[1] as Int }
        }
        for (key, tally) in part.rest.rows
        where key.dimension == .opened && key.effectiveDay <= day.number && closed.contains(key.closed) {
            guard let isIn = OpeningTime(value: key.value).flatMap({ times.contain($0) }) else { return nil }
            if isIn { count += tally.independent }
        }
        return count
    }

    /// Goes through the rows in their order.
    private func forEachRow(
        closed: ClosedRange<Day>, asOf day: Day, of part: LedgerPart, _ take: (WindowRow) -> Void
    ) throws {
        let time = RowTime(day: day, part: part)
        var moved = time.moved.compactMap { WindowRow($0.id, $0.facts) }.filter { closed.contains($0.closed) }
            .sorted(by: >)
        let rows = try Row.fetchCursor(
            statement(
                """
                SELECT t.closed_day, t.task, t.outcome, t.opened_at, t.opened_day FROM task_state t
                    INDEXED BY task_state_window
                WHERE t.outcome >= 2 AND t.closed_day BETWEEN ? AND ? AND \(time.condition("t"))
                ORDER BY t.closed_day, t.task
                """),
            arguments: [closed.lowerBound.number, closed.upperBound.number] + time.arguments)
        while let values = try rows.next() {
            guard part.moved[values[1]] == nil, let row = WindowRow(values) else { continue }
            while let next = moved.last, next < row {
                moved.removeLast()
                take(next)
            }
            take(row)
        }
        for row in moved.reversed() {
            take(row)
        }
    }
}

extension WindowRow {
    /// Nil for what counts for nothing.
    fileprivate init?(_ row: Row) {
        guard let outcome = TaskOutcome(code: row[2]) else { return nil }
        self.init(
            task: TaskRecord.ID(row[1]), closed: Day(number: row[0]), outcome: outcome,
            opened: Moment(openedAt: row[3], day: row[4]))
    }

    fileprivate init?(_ id: String, _ facts: TaskState.Facts) {
        guard facts.outcome.code >= 2, facts.closedDay != Schema.forever else { return nil }
        self.init(
            task: TaskRecord.ID(id), closed: Day(number: facts.closedDay), outcome: facts.outcome,
            opened: facts.opened)
    }
}

extension TaskState.Facts {
    /// When it was opened; nil where nobody said.
    var opened: Moment? { Moment(openedAt: openedAt, day: openedDay) }
}

extension Moment {
    /// When a task was opened, as derived tables have it; nil where nobody said.
    init?(openedAt milliseconds: Int64, day: Int) {
        if milliseconds != Schema.stillOpen {
            self = .instant(Instant(milliseconds: milliseconds))
        } else if day != Schema.forever {
            self = .day(Day(number: day))
        } else {
            return nil
        }
    }
}
