internal import HandoverModel

/// The days on which the acceptance window is looked at: a moving window looked at daily passes by luck.
///
/// They come every so many days after the start. At a checkpoint C the window ends at C; tasks closed within the last
/// seven days are left out, since they may still be reopened; what took effect after C is not known yet.
struct Checkpoints {
    private let changes: [TallyChange]
    private let starts: Day
    private let rule: IndependenceRule

    init(_ changes: [TallyChange], starts: Day, rule: IndependenceRule) {
        self.changes = changes
        self.starts = starts
        self.rule = rule
    }

    private struct Count {
        var eligible = 0
        var independent = 0
        var unrated = 0
    }

    /// The first checkpoint at which the lower bound reached `target`, with enough tasks and few enough unrated.
    ///
    /// `day` is the last that is over: before a checkpoint's day ends, tasks may still be closed or reopened on it.
    /// One pass over the changes in the order of their taking effect, beside one sum over the window's days a checkpoint.
    func firstDemonstration(of target: Int, until day: Day) -> Measure.Checkpoint? {
        let interval = max(1, rule.checkpointDays)
        guard let newest = changes.lazy.map({ max($0.closed, $0.effective) }).max() else { return nil }
        // Once all is known and has left the window, no later checkpoint says more.
        let last = min(day, newest.adding(days: rule.windowDays + interval))
        let checkpoints = starts.days(to: last) / interval
        guard checkpoints >= 1, rule.windowDays > 7 else { return nil }
        let base = starts.number + interval - rule.windowDays + 1
        let pending = byCheckpoint(checkpoints, interval: interval)
        var days = Array(repeating: Count(), count: last.number - base + 1)
        for checkpoint in 1...checkpoints {
            for index in pending[checkpoint] {
                let change = changes[index]
                let place = change.closed.number - base
                guard days.indices.contains(place) else { continue }
                days[place].eligible += change.tally.eligible
                days[place].independent += change.tally.independent
                days[place].unrated += change.tally.unrated
            }
            let day = starts.adding(days: checkpoint * interval)
            let end = day.number - base
            var sum = Count()
            for count in days[(end - rule.windowDays + 1)...(end - 7)] {
                sum.eligible += count.eligible
                sum.independent += count.independent
                sum.unrated += count.unrated
            }
            if demonstrates(sum, target) {
                return .init(day: day, numerator: sum.independent, denominator: sum.eligible)
            }
        }
        return nil
    }

    /// The places of the changes by the first checkpoint at which they are known.
    private func byCheckpoint(_ checkpoints: Int, interval: Int) -> [[Int]] {
        var pending = Array(repeating: [Int](), count: checkpoints + 1)
        for (index, change) in changes.enumerated() {
            let after = starts.days(to: change.effective)
            let checkpoint = after <= interval ? 1 : (after + interval - 1) / interval
            if checkpoint <= checkpoints { pending[checkpoint].append(index) }
        }
        return pending
    }

    private func demonstrates(_ sum: Count, _ target: Int) -> Bool {
        guard sum.eligible >= max(1, rule.tasks), sum.unrated * 10 <= sum.eligible + sum.unrated,
            sum.independent * 1_000_000 >= target * sum.eligible
        else { return false }
        return Proportion(sum.independent, of: sum.eligible).demonstrates(target: target, confidence: rule.confidence)
    }
}
