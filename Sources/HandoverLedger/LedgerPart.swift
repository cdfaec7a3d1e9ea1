internal import GRDB
public import HandoverModel

/// A beginning of the ledger: what had been recorded up to an entry, or had taken effect by an instant, or both.
///
/// Counts are kept by the day on which they were recorded and the day from which they hold. A part is some whole days of
/// them, and what entries of one more day add, or take away again.
public struct LedgerPart: Sendable {
    /// The last entry that belongs to it; nil for the whole ledger.
    public private(set) var last: Int?
    /// The instant by which what belongs to it had taken effect; nil where whole days are asked for.
    private(set) var until: Instant?
    /// The number of the last day whose kept counts belong to it.
    private(set) var days = Schema.forever
    /// What its counts are more than those of the days.
    private(set) var rest = TallyChanges()
    /// The tasks that took another turn on the day of `until` after it, each as it stood then; nil where nothing of it stood.
    private(set) var moved: [String: TaskState?] = [:]

    /// Everything that is recorded.
    public static let whole = LedgerPart()

    private init() {}

    init(last: Int?, days: Int = Schema.forever, rest: TallyChanges = TallyChanges()) {
        self.last = last
        self.days = days
        self.rest = rest
    }

    /// Changes of the days, with those that are its own, in the order of `LedgerView.changes`.
    func completing(_ changes: [TallyChange], _ dimension: TallyDimension) -> [TallyChange] {
        var sums: [TallyChange.Place: Tally] = [:]
        for change in changes { sums[change.place, default: .zero] += change.tally }
        for (key, tally) in rest.rows where key.dimension == dimension {
            let place = TallyChange.Place(
                closed: key.closed, effective: key.effective, value: key.value, recorded: Day(number: key.recordedDay))
            sums[place, default: .zero] += tally
        }
        return sums.filter { $0.value != .zero }
            .map { place, tally in
                TallyChange(
                    value: place.value, closed: place.closed, effective: place.effective, recorded: place.recorded,
                    tally: tally)
            }
            .sorted { left, right in
                (left.closed, left.effective, left.value, left.recorded)
                    < (right.closed, right.effective, right.value, right.recorded)
            }
    }

    /// The same part without what took effect after an instant on its day, of the tasks that this tells of.
    ///
    /// `then` and `later` are the states of each up to the instant, and up to the end of that day.
    fileprivate mutating func cut(
        at instant: Instant, _ day: Int, _ tasks: [(String, then: [TaskState], later: [TaskState])]
    ) {
        until = instant
        for (task, then, later) in tasks {
            var changes = TallyChanges()
            // All that differs holds from that day on, so that whatever had been told by then leaves it out too.
            changes.count(later, times: -1, recorded: day)
            changes.count(then, times: 1, recorded: day)
            rest.merge(changes.upTo(day))
            moved[task] = .some(then.last.flatMap { $0.until == Schema.forever ? $0 : nil })
        }
    }
}

extension LedgerView {
    /// What had been recorded up to an entry, and had taken effect by an instant; each nil for no such limit.
    ///
    /// With an instant, questions are to be asked as of its day. Reads the entries of no more tasks than were told of on
    /// the day of that entry, on the side of it that has fewer, and of those that changed on the day of the instant after it.
    public func part(through last: Int?, until instant: Instant? = nil) throws -> LedgerPart {
        var part = try last.map { try self.part(through: $0) } ?? LedgerPart.whole
        if let instant { try cut(&part, at: instant) }
        return part
    }

    /// What had been recorded by the end of a day, of what was recorded up to an entry; nil for no such limit.
    public func part(recordedBy day: Day, through last: Int?) throws -> LedgerPart {
        let number = try number(recordedBy: try days.end(of: day))
        return try part(through: min(number, last ?? number))
    }

    /// What had been recorded up to an entry.
    ///
    /// Reads the entries of no more tasks than were told of on the day of that entry, on the side of it that has fewer.
    public func part(through last: Int) throws -> LedgerPart {
        let zone = try days
        guard last < (try size), let at = try entry(last)?.record.at else {
            return LedgerPart(last: last, days: last > 0 ? Schema.forever : Int.min)
        }
        let day = zone.day(of: at)
        let before = try number(recordedBy: zone.start(of: day).adding(milliseconds: -1))
        let end = try number(recordedBy: zone.end(of: day))
        let isNearEnd = end - last < last - before
        let rest = try changes(from: isNearEnd ? end : before, to: last, on: day, zone: zone)
        return LedgerPart(last: last, days: isNearEnd ? day.number : day.number - 1, rest: rest)
    }

    private func cut(_ part: inout LedgerPart, at instant: Instant) throws {
        let zone = try days
        let end = zone.end(of: zone.day(of: instant))
        let told = try String.fetchAll(
            statement(
                """
                SELECT DISTINCT subject FROM entry_index
                WHERE area = 1 AND effective > ? AND effective <= ? AND number <= ? ORDER BY subject
                """), arguments: [instant.milliseconds, end.milliseconds, part.last ?? Int.max])
        let last = part.last
        let tasks = try told.map { subject in
            (
                String(subject.dropFirst(Subject.taskPrefix.count)),
                then: try states(subject, through: last, zone, until: instant),
                later: try states(subject, through: last, zone, until: end)
            )
        }
        part.cut(at: instant, zone.day(of: instant).number, tasks)
    }

    /// What the counts at one entry are more than those at another, before or after it, both of one day.
    private func changes(from start: Int, to last: Int, on day: Day, zone: Zone) throws -> TallyChanges {
        let told = try String.fetchAll(
            statement(
                """
                SELECT DISTINCT subject FROM entry_index
                WHERE number > ? AND number <= ? AND area = 1 ORDER BY subject
                """), arguments: [min(start, last), max(start, last)])
        var changes = TallyChanges()
        for subject in told {
            changes.count(try states(subject, through: start, zone), times: -1, recorded: day.number)
            changes.count(try states(subject, through: last, zone), times: 1, recorded: day.number)
        }
        return changes
    }

    private func states(_ subject: String, through last: Int?, _ zone: Zone, until: Instant? = nil) throws
        -> [TaskState]
    {
        TaskHistory(try entries(about: subject, through: last), zone: zone, until: until).states
    }
}

extension Subject {
    /// What the subjects of tasks begin with in the index.
    fileprivate static let taskPrefix = "task:"
}

extension TallyChanges {
    /// Those that hold from a day on or from an earlier one.
    fileprivate func upTo(_ day: Int) -> TallyChanges {
        var some = TallyChanges()
        for (key, tally) in rows where key.effectiveDay <= day { some.add(tally, at: key) }
        return some
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
        var recorded: Day
    }

    fileprivate var place: Place { Place(closed: closed, effective: effective, value: value, recorded: recorded) }
}
