internal import GRDB
public import HandoverModel

extension LedgerView {
    /// The newest use of a capability by somebody on their own that was closed on or before a day, as of the end of another,
    /// by what had been recorded up to an entry.
    ///
    /// `withDrills`: Whether a drill passed is a use.
    public func lastUse(
        of capability: Capability.ID, by person: Person.ID, withDrills: Bool, onOrBefore closed: Day, asOf day: Day,
        through last: Int? = nil
    ) throws -> Day? {
        let last = last ?? Schema.standing - 1
        let newest = try statement(
            """
            SELECT closed_day FROM task_worker
            WHERE used > 0 AND person = ? AND capability = ? AND used = ? AND closed_day <= ? AND from_day <= ?
                AND until_day > ? AND recorded <= ? AND superseded > ?
            ORDER BY closed_day DESC LIMIT 1
            """)
        let kinds: [TaskState.Work.Use] = withDrills ? [.task, .drill] : [.task]
        return try kinds.compactMap { kind in
            try Int.fetchOne(
                newest,
                arguments: [
                    person.rawValue, capability.rawValue, kind.rawValue, closed.number, day.number, day.number, last,
                    last,
                ])
        }.max().map { Day(number: $0) }
    }
}
