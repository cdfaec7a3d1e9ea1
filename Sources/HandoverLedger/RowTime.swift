internal import GRDB
internal import HandoverModel

/// Which rows of the tables about tasks hold: as of the end of a day, or as all that is recorded makes them, by what a part
/// of the ledger tells.
struct RowTime {
    /// Nil for all that is recorded.
    let day: Day?
    let part: LedgerPart

    /// The condition on a table; its arguments are `arguments`.
    func condition(_ table: String) -> String {
        isStanding
            ? "\(table).until_day = \(Schema.forever) AND \(table).superseded = \(Schema.standing)"
            : """
            \(table).from_day <= ? AND \(table).until_day > ? AND \(table).recorded <= ? AND \(table).superseded > ?
            """
    }

    var arguments: StatementArguments {
        guard !isStanding else { return [] }
        let last = part.last ?? Schema.standing - 1
        let day = min(day?.number ?? Schema.forever - 1, part.effectiveDays)
        return [day, day, last, last]
    }

    /// Whether the newest row of each task is asked for, which indices of their own find.
    private var isStanding: Bool { day == nil && part.last == nil && part.until == nil }

    /// The states that take the place of rows.
    var moved: [(id: String, facts: TaskState.Facts)] {
        part.moved.compactMap { id, state in state.map { (id, $0.facts) } }
    }
}
