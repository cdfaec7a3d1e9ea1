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
    /// The number of the last day from which kept counts and rows of tasks hold that belong to it: the day of `until`, or the
    /// one before it.
    private(set) var effectiveDays = Schema.forever
    /// What its counts are more than those of the days.
    private(set) var rest = TallyChanges()
    /// Whether `rest` tells of clocks too, which take longer and are seldom asked for.
    private(set) var hasClocks = true
    /// The tasks that took another turn on the day of `until` than the kept rows tell, each as it stood at it; nil where nothing
    /// of it stood.
    private(set) var moved: [String: TaskState?] = [:]

    /// Everything that is recorded.
    public static let whole = LedgerPart()

    private init() {}

    init(last: Int?, days: Int = Schema.forever, rest: TallyChanges = TallyChanges(), hasClocks: Bool = true) {
        self.last = last
        self.days = days
        self.rest = rest
        self.hasClocks = hasClocks
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

    /// The same part up to an instant, of whose day `tasks` tells what kept rows do not.
    ///
    /// `then` and `kept` are the states of each task up to the instant, and up to the end of the last day whose rows are taken,
    /// which is the instant's or the one before.
    fileprivate mutating func cut(
        at instant: Instant, _ day: Int, lastKept: Int, _ tasks: [TaskTurn], hasClocks: Bool
    ) {
        until = instant
        self.hasClocks = hasClocks
        effectiveDays = lastKept
        // What the days leave out, what was to be added to them of the days after leaves out too.
        if lastKept < day { rest = rest.upTo(lastKept) }
        for turn in tasks {
            // What is the same comes to nothing; all that differs holds from that day on, so that whatever had been told by then
            // leaves it out too.
            let (then, kept) = (turn.then, turn.kept)
            rest.count(kept.filter { !then.contains($0) }, times: -1, recorded: day, through: day)
            rest.count(then.filter { !kept.contains($0) }, times: 1, recorded: day, through: day)
            moved[turn.task] = .some(then.last.flatMap { $0.until == Schema.forever ? $0 : nil })
        }
    }
}

extension LedgerView {
    /// What had been recorded up to an entry, and had taken effect by an instant; each nil for no such limit.
    ///
    /// With an instant, questions are to be asked as of its day. Reads the entries of no more tasks than were told of on
    /// the day of that entry, on the side of it that has fewer, and of those that changed on the day of the instant, on the side
    /// that has fewer.
    public func part(through last: Int?, until instant: Instant? = nil) throws -> LedgerPart {
        try part(through: last, until: instant, withClocks: false)
    }

    /// The same part with the counts of its clocks.
    public func withClocks(_ part: LedgerPart) throws -> LedgerPart {
        part.hasClocks ? part : try self.part(through: part.last, until: part.until, withClocks: true)
    }

    private func part(through last: Int?, until instant: Instant?, withClocks: Bool) throws -> LedgerPart {
        var part = try last.map { try self.part(through: $0, withClocks: withClocks) } ?? LedgerPart.whole
        if let instant { try cut(&part, at: instant, withClocks: withClocks) }
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
    public func part(through last: Int) throws -> LedgerPart { try part(through: last, withClocks: false) }

    private func part(through last: Int, withClocks: Bool) throws -> LedgerPart {
        let zone = try days
        guard last < (try size), let at = try entry(last)?.record.at else {
            return LedgerPart(last: last, days: last > 0 ? Schema.forever : Int.min)
        }
        let day = zone.day(of: at)
        let before = try number(recordedBy: zone.start(of: day).adding(milliseconds: -1))
        let end = try number(recordedBy: zone.end(of: day))
        let isNearEnd = end - last < last - before
        let rest = try changes(
            from: isNearEnd ? end : before, to: last, on: day, zone: zone, withClocks ? policies : nil)
        return LedgerPart(
            last: last, days: isNearEnd ? day.number : day.number - 1, rest: rest, hasClocks: withClocks)
    }

    private func cut(_ part: inout LedgerPart, at instant: Instant, withClocks: Bool) throws {
        let zone = try days
        let day = zone.day(of: instant)
        let (start, end) = (zone.start(of: day).adding(milliseconds: -1), zone.end(of: day))
        let before = try tasksChanged(after: start, by: instant, through: part.last)
        let after = try tasksChanged(after: instant, by: end, through: part.last)
        let isNearEnd = after.count <= before.count
        let told = isNearEnd ? after : before
        var tasks: [TaskTurn] = []
        if part.last == nil, !withClocks {
            let other = Set(isNearEnd ? before : after)
            let stretch = isNearEnd ? (instant, end) : (start, instant)
            tasks = try toldOnce(
                of: Set(told).subtracting(other), on: day.number, from: stretch.0, to: stretch.1
            ).map { task, state in
                TaskTurn(task: task, then: isNearEnd ? [] : [state], kept: isNearEnd ? [state] : [])
            }
        }
        let short = Set(tasks.map { Subject.taskPrefix + $0.task })
        tasks += try turns(
            of: told.filter { !short.contains($0) }, through: part.last, at: instant,
            kept: isNearEnd ? end : start, zone, withClocks ? policies : nil)
        part.cut(
            at: instant, day.number, lastKept: isNearEnd ? day.number : day.number - 1, tasks, hasClocks: withClocks)
    }

    /// The subjects of tasks that may have changed between two instants, the second included.
    private func tasksChanged(after start: Instant, by end: Instant, through last: Int?) throws -> [String] {
        let stretch: StatementArguments = [start.milliseconds, end.milliseconds, last ?? Int.max]
        return try String.fetchAll(
            statement(
                """
                SELECT subject FROM entry_index WHERE area = 1 AND effective > ? AND effective <= ? AND number <= ?
                UNION SELECT subject FROM task_beginning WHERE at > ? AND at <= ? AND entry <= ?
                ORDER BY subject
                """), arguments: stretch + stretch)
    }

    /// What the counts at one entry are more than those at another, before or after it, both of one day.
    private func changes(
        from start: Int, to last: Int, on day: Day, zone: Zone, _ policies: PolicyBook?
    ) throws -> TallyChanges {
        let told = try String.fetchAll(
            statement(
                """
                SELECT DISTINCT subject FROM entry_index
                WHERE number > ? AND number <= ? AND area = 1 ORDER BY subject
                """), arguments: [min(start, last), max(start, last)])
        var changes = TallyChanges()
        for subject in told {
            changes.count(try states(subject, through: start, zone, policies), times: -1, recorded: day.number)
            changes.count(try states(subject, through: last, zone, policies), times: 1, recorded: day.number)
        }
        return changes
    }

    private func states(
        _ subject: String, through last: Int, _ zone: Zone, _ policies: PolicyBook?
    ) throws -> [TaskState] {
        try TaskHistory(try entries(about: subject, through: last), zone: zone).states(by: policies)
    }
}

extension Subject {
    /// What the subjects of tasks begin with in the index.
    static let taskPrefix = "task:"
}

extension TallyChanges {
    /// Those that hold from a day on or from an earlier one.
    fileprivate func upTo(_ day: Int) -> TallyChanges {
        var some = TallyChanges()
        for (key, tally) in rows where key.effectiveDay <= day { some.add(tally, at: key) }
        for (key, tasks) in clocks where key.effectiveDay <= day { some.add(tasks, at: key) }
        for (key, tasks) in support where key.effectiveDay <= day { some.add(tasks, at: key) }
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
