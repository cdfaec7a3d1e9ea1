import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// The same; where a proof fell, with the tasks of its window that count otherwise afterwards.
    ///
    /// Reads the rows of that one window at both times, and nothing where no proof fell.
    func explained(_ difference: Difference, from earlier: AskedTime, to later: AskedTime) throws -> Difference {
        var explained = difference
        explained.changes = try difference.changes.map { change in
            guard case .demonstration(let id, let from?, let to, var now?) = change, now.state != .demonstrated,
                let closed = CheckpointSchedule(later.definitions)?.closingDays(at: from.day)
            else { return change }
            let before = try view.windowRows(closed: closed, asOf: earlier.day, of: try part(earlier))
            let after = try view.windowRows(closed: closed, asOf: later.day, of: try part(later))
            let all = KnownWindows.ChangedTask.all(from: before, to: after)
            now.changed = Array(all.prefix(KnownWindows.mostTasks))
            now.moreChanged = all.count - now.changed.count
            return .demonstration(id, from: from, to: to, now: now)
        }
        // After the verdict, since they decide what it is judged by.
        let place = explained.changes.prefix { if case .verdict = $0 { true } else { false } }.count
        explained.changes.insert(contentsOf: try definitionsSteps(after: earlier.asOf, through: later), at: place)
        return explained
    }
}
