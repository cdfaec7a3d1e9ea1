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
            return true
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
            return true
        }
        return rows
    }

    /// How many tasks closed in a window were done independently and opened at a time of which `isWanted` is true, counted up
    /// to `limit`.
    ///
    /// Tasks of which nobody said when they were opened are left out.
    public func independentTasks(
        closed: ClosedRange<Day>, asOf day: Day, of part: LedgerPart = .whole, limit: Int,
        openedAt isWanted: (Moment) -> Bool
    ) throws -> Int {
        var count = 0
        try forEachRow(closed: closed, asOf: day, of: part) { row in
            guard row.outcome == .independent, let opened = row.opened, isWanted(opened) else { return true }
            count += 1
            return count < limit
        }
        return count
    }

    /// Goes through the rows in their order until `take` has enough.
    private func forEachRow(
        closed: ClosedRange<Day>, asOf day: Day, of part: LedgerPart, _ take: (WindowRow) -> Bool
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
                guard take(next) else { return }
            }
            guard take(row) else { return }
        }
        for row in moved.reversed() {
            guard take(row) else { return }
        }
    }
}

extension WindowRow {
    /// Nil for what counts for nothing.
    fileprivate init?(_ row: Row) {
        guard let outcome = TaskOutcome(code: row[2]) else { return nil }
        self.init(
            task: TaskRecord.ID(row[1]), closed: Day(number: row[0]), outcome: outcome,
            opened: WindowRow.opened(at: row[3], day: row[4]))
    }

    fileprivate init?(_ id: String, _ facts: TaskState.Facts) {
        guard facts.outcome.code >= 2, facts.closedDay != Schema.forever else { return nil }
        self.init(
            task: TaskRecord.ID(id), closed: Day(number: facts.closedDay), outcome: facts.outcome,
            opened: WindowRow.opened(at: facts.openedAt, day: facts.openedDay))
    }

    private static func opened(at milliseconds: Int64, day: Int) -> Moment? {
        if milliseconds != Schema.stillOpen { return .instant(Instant(milliseconds: milliseconds)) }
        return day == Schema.forever ? nil : .day(Day(number: day))
    }
}
