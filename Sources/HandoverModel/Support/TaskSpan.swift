/// From when until when a task's clocks run, and when they stand still.
package struct TaskSpan {
    /// When a clock stops.
    package enum End: Hashable {
        case at(Instant)
        case open
        case untimed

        package var instant: Instant? { if case .at(let instant) = self { instant } else { nil } }
    }

    /// When it was first opened; nil where that is not known to the minute.
    package let opened: Instant?
    /// When the clocks of resolution and escalation begin.
    package let begins: Instant?
    package let answered: End
    /// A table told of the task and not when it was answered, which was no later than `answered`.
    package let isAnswerSupposed: Bool
    package let solved: End
    package let escalated: Instant?
    /// When it waited for whoever reported it, and when it had been solved, without those under way.
    package let pauses: [Range<Instant>]
    /// Since when it waits.
    package let waitsSince: Instant?

    package init(_ task: TaskRecord, stopsAt: ServiceLevels.ResolutionEnd, zone: Zone) {
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
        isAnswerSupposed = task.responded == nil && task.isFromTable && answered != .open
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

extension TaskSpan {
    /// One clock of it, as far as it ran by an instant.
    package struct Run: Hashable {
        package var from: Instant
        /// When it stopped; nil as long as it has not.
        package var to: Instant?
        /// When it stopped, or up to when it is looked at.
        package var until: Instant
        /// When it stood still before that, in no order.
        package var pauses: [Range<Instant>]
        package var isPaused: Bool
    }

    /// Nil where its beginning or its end is not known to the instant, or too far away to be counted.
    package func run(of promise: ServicePromise, now: Instant) -> Run? {
        let isResponse = promise == .response
        let stop = end(of: promise)
        guard let from = isResponse ? opened : begins, stop != .untimed else { return nil }
        let to = stop.instant
        let until = to ?? now
        guard until.milliseconds - from.milliseconds <= Int64(ServiceClock.horizonDays) * 86_400_000 else { return nil }
        var stood = isResponse ? [] : pauses
        if !isResponse, let since = waitsSince, since < until { stood.append(since..<until) }
        return Run(
            from: from, to: to, until: until, pauses: stood,
            isPaused: !isResponse && to == nil && waitsSince != nil)
    }

    /// What stops a clock.
    private func end(of promise: ServicePromise) -> End {
        switch promise {
        case .response: answered
        case .resolution: solved
        case .escalation: escalated.map(End.at) ?? solved
        }
    }
}
