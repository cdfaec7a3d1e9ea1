internal import GRDB
internal import HandoverModel

/// A beginning of the ledger: what had been recorded up to an entry.
///
/// Counts are kept by the day on which they were recorded. A part is some whole days of them, and what entries of one
/// more day add, or take away again.
public struct LedgerPart: Sendable {
    /// The last entry that belongs to it; nil for the whole ledger.
    public private(set) var last: Int?
    /// The number of the last day whose kept counts belong to it.
    private(set) var days = Schema.forever
    /// What its counts are more than those of the days.
    private(set) var rest = TallyChanges()

    /// Everything that is recorded.
    public static let whole = LedgerPart()

    private init() {}

    init(last: Int, days: Int, rest: TallyChanges) {
        self.last = last
        self.days = days
        self.rest = rest
    }

    /// Changes of the days, with those that are its own, in the order of `LedgerView.changes`.
    func completing(_ changes: [TallyChange], _ dimension: TallyDimension) -> [TallyChange] {
        var sums: [TallyChange.Place: Tally] = [:]
        for change in changes { sums[change.place, default: .zero] += change.tally }
        for (key, tally) in rest.rows where key.dimension == dimension {
            sums[TallyChange.Place(closed: key.closed, effective: key.effective, value: key.value), default: .zero] +=
                tally
        }
        return sums.filter { $0.value != .zero }
            .map { TallyChange(value: $0.value, closed: $0.closed, effective: $0.effective, tally: $1) }
            .sorted { ($0.closed, $0.effective, $0.value) < ($1.closed, $1.effective, $1.value) }
    }
}

extension LedgerView {
    /// What had been recorded up to an entry.
    ///
    /// Reads the entries of no more tasks than were told of on the day of that entry, on the side of it that has fewer.
    public func part(through last: Int) throws -> LedgerPart {
        let zone = try days
        guard last < (try size), let at = try entry(last)?.record.at else {
            return LedgerPart(last: last, days: last > 0 ? Schema.forever : Int.min, rest: TallyChanges())
        }
        let day = zone.day(of: at)
        let before = try number(recordedBy: zone.start(of: day).adding(milliseconds: -1))
        let end = try number(recordedBy: zone.end(of: day))
        let isNearEnd = end - last < last - before
        let rest = try changes(from: isNearEnd ? end : before, to: last, zone: zone)
        return LedgerPart(last: last, days: isNearEnd ? day.number : day.number - 1, rest: rest)
    }

    /// What the counts at one entry are more than those at another, before or after it.
    private func changes(from start: Int, to last: Int, zone: Zone) throws -> TallyChanges {
        let told = try String.fetchAll(
            statement(
                """
                SELECT DISTINCT subject FROM entry_index
                WHERE number > ? AND number <= ? AND area = 1 ORDER BY subject
                """), arguments: [min(start, last), max(start, last)])
        var changes = TallyChanges()
        for subject in told {
            changes.count(try states(subject, through: start, zone), times: -1, recorded: 0)
            changes.count(try states(subject, through: last, zone), times: 1, recorded: 0)
        }
        return changes
    }

    private func states(_ subject: String, through last: Int, _ zone: Zone) throws -> [TaskState] {
        TaskHistory(try entries(about: subject, through: last), zone: zone).states
    }
}

extension TallyKey {
    var closed: Day { Day(number: closedDay) }
    var effective: Day { Day(number: effectiveDay) }
}

extension TallyChange {
    fileprivate struct Place: Hashable {
        var closed: Day
        var effective: Day
        var value: String
    }

    fileprivate var place: Place { Place(closed: closed, effective: effective, value: value) }
}
