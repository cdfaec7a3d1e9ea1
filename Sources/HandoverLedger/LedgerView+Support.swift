internal import GRDB
public import HandoverModel

/// What the support's reports count, by days.
extension LedgerView {
    /// Things that count on some days, as of the end of a day, by what a part of the ledger tells.
    ///
    /// Takes those days and no others, however many tasks there are. In no order.
    ///
    /// `byDay`: Without, days are counted together.
    public func supportCounts(
        _ facts: [SupportFact], by dimension: SupportDimension = .severity, on days: ClosedRange<Day>,
        byDay: Bool = true, asOf day: Day, of part: LedgerPart = .whole
    ) throws -> [SupportCount] {
        let part = try withClocks(part)
        try session?.flushTallies()
        var counts: [SupportCount.Place: Int] = [:]
        for fact in facts {
            let cursor = try Row.fetchCursor(
                statement(
                    """
                    SELECT \(byDay ? "day" : "0"), value, desk, amount, sum(tasks) FROM support_tally
                    WHERE dimension = ? AND fact = ? AND day BETWEEN ? AND ? AND effective_day <= ? AND recorded_day <= ?
                    GROUP BY \(byDay ? "day, " : "")value, desk, amount
                    """),
                arguments: [
                    dimension.rawValue, fact.rawValue, days.lowerBound.number, days.upperBound.number,
                    min(day.number, part.effectiveDays), part.days,
                ])
            while let row = try cursor.next() {
                guard let desk = AskedOf(rawValue: row[2]) else { throw LedgerError.damaged(detail: "support_tally") }
                let place = SupportCount.Place(
                    fact: fact, day: byDay ? Day(number: row[0]) : nil, value: row[1], desk: desk, amount: row[3])
                counts[place, default: 0] += row[4] as Int
            }
        }
        for (key, tasks) in part.rest.support
        where key.dimension == dimension && facts.contains(key.fact) && key.effectiveDay <= day.number
            && days.contains(Day(number: key.day))
        {
            let place = SupportCount.Place(
                fact: key.fact, day: byDay ? Day(number: key.day) : nil, value: key.value, desk: key.desk,
                amount: key.amount)
            counts[place, default: 0] += tasks
        }
        return counts.filter { $0.value != 0 }.map { SupportCount(place: $0.key, tasks: $0.value) }
    }
}
