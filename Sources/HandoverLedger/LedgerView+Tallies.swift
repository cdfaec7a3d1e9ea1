internal import GRDB
public import HandoverModel

extension LedgerView {
    /// Tasks closed in a window counted by outcome, as of the end of a day, by what a part of the ledger tells.
    ///
    /// - Returns: A tally for each value of the dimension that has one; under the empty value for `.all`.
    public func tally(
        _ dimension: TallyDimension, closed: ClosedRange<Day>, asOf day: Day, of part: LedgerPart = .whole
    ) throws -> [String: Tally] {
        try session?.flushTallies()
        let cursor = try Row.fetchCursor(
            statement(
                """
                SELECT value, sum(independent), sum(assisted), sum(unrated), sum(drills), sum(reviews_needed),
                    sum(reviews_done), sum(reviewed), sum(overturned)
                FROM tally WHERE dimension = ? AND closed_day BETWEEN ? AND ? AND effective_day <= ?
                    AND recorded_day <= ? GROUP BY value
                """),
            arguments: [
                dimension.rawValue, closed.lowerBound.number, closed.upperBound.number,
                min(day.number, part.effectiveDays), part.days,
            ])
        var tallies: [String: Tally] = [:]
        while let row = try cursor.next() {
            tallies[row[0]] = Tally(row, from: 1)
        }
        for (key, tally) in part.rest.rows
        where key.dimension == dimension && key.effectiveDay <= day.number && closed.contains(key.closed) {
            tallies[key.value, default: .zero] += tally
        }
        return tallies.filter { $0.value != .zero }
    }

    /// All changes of a tally, ordered by closing day, effective day, value and the day they were recorded on: what a count
    /// over any window as of any day is summed from, by all that is told or by what had been told on a day.
    ///
    /// They grow with the days, not with the tasks.
    public func changes(_ dimension: TallyDimension = .all, of part: LedgerPart = .whole) throws -> [TallyChange] {
        try session?.flushTallies()
        let cursor = try Row.fetchCursor(
            statement(
                """
                SELECT value, closed_day, effective_day, recorded_day, independent, assisted, unrated, drills,
                    reviews_needed, reviews_done, reviewed, overturned
                FROM tally WHERE dimension = ? AND recorded_day <= ? AND effective_day <= ?
                ORDER BY closed_day, effective_day, value, recorded_day
                """), arguments: [dimension.rawValue, part.days, part.effectiveDays])
        var changes: [TallyChange] = []
        while let row = try cursor.next() {
            changes.append(
                TallyChange(
                    value: row[0], closed: Day(number: row[1]), effective: Day(number: row[2]),
                    recorded: Day(number: row[3]), tally: Tally(row, from: 4)))
        }
        return part.rest.isEmpty ? changes : part.completing(changes, dimension)
    }
}

extension Tally {
    /// Reads eight counts that stand in a row from a column on.
    fileprivate init(_ row: Row, from column: Int) {
        self.init()
        independent = row[column]
        assisted = row[column + 1]
        unrated = row[column + 2]
        drills = row[column + 3]
        reviewsNeeded = row[column + 4]
        reviewsDone = row[column + 5]
        reviewed = row[column + 6]
        overturned = row[column + 7]
    }
}
