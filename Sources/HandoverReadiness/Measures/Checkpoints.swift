internal import HandoverModel

/// The days on which the acceptance window is looked at: a moving window looked at daily passes by luck.
///
/// They come every so many days after the start. At a checkpoint C the window ends at C; tasks closed within the last
/// seven days are left out, since they may still be reopened; what took effect after C or was told after C is not known
/// yet, and what is told of C later changes nothing of what was to be seen there. A proof stands only while what is known
/// of its tasks bears it out: it must also hold without what was corrected or taken back since, and with what was told late.
struct Checkpoints {
    private let changes: [TallyChange]
    private let starts: Day
    private let rule: IndependenceRule
    private let schedule: CheckpointSchedule

    init(_ changes: [TallyChange], _ handover: Handover, rule: IndependenceRule) {
        self.changes = changes
        starts = handover.starts
        self.rule = rule
        schedule = CheckpointSchedule(handover, rule: rule)
    }

    fileprivate struct Count {
        var eligible = 0
        var independent = 0
        var unrated = 0

        init() {}

        init(_ counts: ArraySlice<Count>) {
            for count in counts {
                eligible += count.eligible
                independent += count.independent
                unrated += count.unrated
            }
        }

        mutating func add(_ tally: Tally) {
            eligible += tally.eligible
            independent += tally.independent
            unrated += tally.unrated
        }
    }

    /// The first checkpoint at which the lower bound reached `target`, with enough tasks and few enough unrated.
    ///
    /// `day` is the last that is over: before a checkpoint's day ends, tasks may still be closed or reopened on it.
    /// `today` is the day by whose end corrections count.
    /// One pass over the changes in the order of their getting known, beside one sum over the window's days a checkpoint.
    func firstDemonstration(of target: Int, until day: Day, knownBy today: Day) -> Measure.Checkpoint? {
        guard let newest = changes.lazy.map({ max($0.closed, $0.seenFrom) }).max() else { return nil }
        // Once all is known and has left the window, no later checkpoint says more.
        let last = min(day, newest.adding(days: rule.windowDays + interval))
        let checkpoints = starts.days(to: last) / interval
        guard checkpoints >= 1, rule.windowDays > IndependenceRule.provisionalDays else { return nil }
        let base = starts.number + interval - rule.windowDays + 1
        let pending = byCheckpoint(checkpoints, interval: interval)
        var days = Array(repeating: Count(), count: last.number - base + 1)
        let known = countsKnown(by: today, from: base, days: days.count)
        for checkpoint in 1...checkpoints {
            for index in pending[checkpoint] {
                let change = changes[index]
                let place = change.closed.number - base
                guard days.indices.contains(place) else { continue }
                days[place].add(change.tally)
            }
            let day = starts.adding(days: checkpoint * interval)
            let end = day.number - base
            let window = (end - rule.windowDays + 1)...(end - IndependenceRule.provisionalDays)
            let sum = Count(days[window])
            if demonstrates(sum, target), demonstrates(Count(known[window]), target) {
                return .init(day: day, numerator: sum.independent, denominator: sum.eligible)
            }
        }
        return nil
    }

    /// The newest checkpoint that is over, and whether the contract's value was reached there.
    ///
    /// It is when it was as known then, and still is as known now. `day` and `today` are as above.
    func newest(reaching target: Int, until day: Day, knownBy today: Day) -> Measure.Look? {
        guard let checkpoint = schedule.newest(through: day) else { return nil }
        let (then, now) = (seen(at: checkpoint), count(at: checkpoint, knownBy: today))
        return .init(
            .init(day: checkpoint, numerator: then.independent, denominator: then.eligible),
            isReached: reaches(then, target) && reaches(now, target))
    }

    /// The first checkpoint whose day is not over.
    func next(after day: Day) -> Day { schedule.next(after: day) }

    /// The contract's value at a checkpoint to come, where what is known today reaches it already.
    func foreseen(_ checkpoint: Day, reaching target: Int, knownBy today: Day) -> Measure.Checkpoint? {
        let sum = count(at: checkpoint, knownBy: today)
        guard reaches(sum, target) else { return nil }
        return .init(day: checkpoint, numerator: sum.independent, denominator: sum.eligible)
    }

    /// What a recorded checkpoint's window comes to by what is known on a day.
    func standing(of record: CheckpointRecord, on today: Day) -> CheckpointState.Standing {
        guard record.first <= record.last else {
            return .init(seen: WindowCount(), now: WindowCount(), state: .tooFew)
        }
        let closed = record.first...record.last
        let seen = WindowCount(seen(closed, by: record.day))
        let now = WindowCount(count(closed, knownBy: today))
        return .init(seen: seen, now: now, state: record.rule.state(seen: seen, now: now))
    }

    /// What a checkpoint's window comes to by what is known on a day.
    func count(at checkpoint: Day, knownOn today: Day) -> WindowCount {
        WindowCount(count(at: checkpoint, knownBy: today))
    }

    private var interval: Int { schedule.interval }

    /// What was to be seen at a checkpoint on its own day.
    private func seen(at checkpoint: Day) -> Count {
        schedule.closingDays(at: checkpoint).map { seen($0, by: checkpoint) } ?? Count()
    }

    private func count(at checkpoint: Day, knownBy day: Day) -> Count {
        schedule.closingDays(at: checkpoint).map { count($0, knownBy: day) } ?? Count()
    }

    private func count(_ closed: ClosedRange<Day>, knownBy day: Day) -> Count {
        var sum = Count()
        for change in changes where change.effective <= day && closed.contains(change.closed) { sum.add(change.tally) }
        return sum
    }

    private func seen(_ closed: ClosedRange<Day>, by day: Day) -> Count {
        var sum = Count()
        for change in changes where change.seenFrom <= day && closed.contains(change.closed) { sum.add(change.tally) }
        return sum
    }

    private func reaches(_ sum: Count, _ target: Int) -> Bool {
        sum.eligible >= max(1, rule.tasks) && sum.unrated * 10 <= sum.eligible + sum.unrated
            && sum.independent * 1_000_000 >= target * sum.eligible
    }

    /// Tasks by the day they were closed on, as they are known on a day.
    private func countsKnown(by today: Day, from base: Int, days count: Int) -> [Count] {
        var days = Array(repeating: Count(), count: count)
        for change in changes where change.effective <= today {
            let place = change.closed.number - base
            if days.indices.contains(place) { days[place].add(change.tally) }
        }
        return days
    }

    /// The places of the changes by the first checkpoint at which they are to be seen.
    private func byCheckpoint(_ checkpoints: Int, interval: Int) -> [[Int]] {
        var pending = Array(repeating: [Int](), count: checkpoints + 1)
        for (index, change) in changes.enumerated() {
            let after = starts.days(to: change.seenFrom)
            let checkpoint = after <= interval ? 1 : (after + interval - 1) / interval
            if checkpoint <= checkpoints { pending[checkpoint].append(index) }
        }
        return pending
    }

    private func demonstrates(_ sum: Count, _ target: Int) -> Bool {
        reaches(sum, target)
            && Proportion(sum.independent, of: sum.eligible).demonstrates(target: target, confidence: rule.confidence)
    }
}

extension TallyChange {
    /// The first day by whose end it had taken effect and had been told.
    fileprivate var seenFrom: Day { max(effective, recorded) }
}

extension WindowCount {
    fileprivate init(_ count: Checkpoints.Count) {
        self.init(
            independent: count.independent, assisted: count.eligible - count.independent, unrated: count.unrated)
    }
}
