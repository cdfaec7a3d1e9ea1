import HandoverModel

/// From when until when a task's clocks run, and when they stand still.
struct TaskSpan {
    /// When a clock stops.
    enum End: Hashable {
        case at(Instant)
        case open
        case untimed
    }

    /// When it was first opened; nil where that is not known to the minute.
    let opened: Instant?
    /// When the clocks of resolution and escalation begin.
    let begins: Instant?
    let answered: End
    let solved: End
    let escalated: Instant?
    /// When it waited for whoever reported it, and when it had been solved, without those under way.
    let pauses: [Range<Instant>]
    /// Since when it waits.
    let waitsSince: Instant?

    init(_ task: TaskRecord, stopsAt: ServiceLevels.ResolutionEnd, zone: Zone) {
        opened = task.opened?.instant
        let reopening = task.reopenings.last
        let told = stopsAt == .restored ? task.resolved ?? task.closed : task.closed
        // What was solved before it was opened again has not been solved yet.
        let isOpen =
            reopening.map { again in told.map { $0.latest(in: zone) < again.earliest(in: zone) } ?? true } ?? false
        solved = isOpen ? .open : Self.end(told)
        answered =
            switch Self.end(task.responded) {
            case .open: Self.end(task.ticket.rests.first?.from ?? told)
            case let known: known
            }
        escalated = task.ticket.escalations.first?.when
        var begins = opened
        var pauses: [Range<Instant>] = []
        var isTimed = true
        for rest in task.ticket.rests {
            let (from, to) = (rest.from.latest(in: zone), rest.to.earliest(in: zone))
            if to > from.adding(days: TaskRecord.reopenedEarlyDays) {
                (begins, pauses) = (rest.to.instant, [])
            } else if let from = rest.from.instant, let to = rest.to.instant {
                if from < to { pauses.append(from..<to) }
            } else {
                isTimed = false
            }
        }
        self.begins = isTimed ? begins : nil
        for wait in task.ticket.waits {
            if let to = wait.to, wait.from < to { pauses.append(wait.from..<to) }
        }
        self.pauses = pauses
        waitsSince = solved == .open ? task.ticket.waits.last.flatMap { $0.to == nil ? $0.from : nil } : nil
    }

    private static func end(_ moment: Moment?) -> End {
        switch moment {
        case nil: .open
        case .instant(let instant)?: .at(instant)
        case .day?: .untimed
        }
    }
}
