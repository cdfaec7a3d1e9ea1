import HandoverModel

/// Reads one clock of a task.
struct ClockReader {
    let promise: ServicePromise
    let target: ServiceTarget
    let level: ServiceLevel
    let definitions: Definitions
    let now: Instant

    /// Nil where its beginning or its end is not known to the instant, or too far away to be counted.
    func clock(of task: TaskRecord, _ span: TaskSpan) -> TaskClocks.Clock? {
        let isResponse = promise == .response
        guard let from = isResponse ? span.opened : span.begins, let end = end(of: span) else { return nil }
        let until = end ?? now
        guard until.milliseconds - from.milliseconds <= Int64(ServiceClock.horizonDays) * 86_400_000 else { return nil }
        let isPaused = !isResponse && end == nil && span.waitsSince != nil
        var pauses = isResponse ? [] : span.pauses
        if !isResponse, let since = span.waitsSince, since < until { pauses.append(since..<until) }
        let (time, limit) = definitions.clock(of: target, hours: level.hours, calendar: level.calendar)
        let service = ServiceClock(time, pauses: pauses)
        let parts = service.stretches(from: from, to: until).map {
            ServiceTimes.Part(from: $0.lowerBound, to: $0.upperBound)
        }
        let elapsed = parts.reduce(0) { $0 + $1.milliseconds }
        let due = isPaused || limit <= 0 ? nil : service.due(limit, after: from)
        let isOver = elapsed > limit
        return TaskClocks.Clock(
            promise: promise, target: target, hours: target.unit == .workingDays ? .working : level.hours, from: from,
            to: end,
            pauses: service.pauses.compactMap { pause in
                let shown = max(pause.lowerBound, from)..<max(min(pause.upperBound, until), from, pause.lowerBound)
                return shown.isEmpty ? nil : ServiceTimes.Part(from: shown.lowerBound, to: shown.upperBound)
            },
            parts: parts, elapsed: elapsed, limit: limit, due: due,
            state: isOver
                ? .breached
                : end != nil ? .met : isPaused ? .paused : elapsed * 4 >= limit * 3 ? .atRisk : .running,
            isByRegrading: isOver && isByRegrading(of: task, from: from, until: until, pauses),
            isProvisional: time.isProvisional(due ?? until))
    }

    /// When it stopped, and nil inside where it has not; nil where that is not known to the instant.
    private func end(of span: TaskSpan) -> Instant?? {
        let end =
            switch promise {
            case .response: span.answered
            case .resolution: span.solved
            case .escalation: span.escalated.map(TaskSpan.End.at) ?? span.solved
            }
        switch end {
        case .at(let instant): return .some(instant)
        case .open: return .some(nil)
        case .untimed: return nil
        }
    }

    /// Whether the limit had passed when the severity was last changed, and had not by that of the severity before.
    private func isByRegrading(of task: TaskRecord, from: Instant, until: Instant, _ pauses: [Range<Instant>]) -> Bool {
        guard let change = task.ticket.severityChanges.last(where: { $0.when <= until }),
            change.to == level.severity
        else { return false }
        guard let before = definitions.services?[change.from], let limit = before.target(of: promise) else {
            return isOver(target, level, from, change.when, pauses)
        }
        return isOver(target, level, from, change.when, pauses) && !isOver(limit, before, from, change.when, pauses)
    }

    private func isOver(
        _ target: ServiceTarget, _ level: ServiceLevel, _ from: Instant, _ to: Instant, _ pauses: [Range<Instant>]
    ) -> Bool {
        let (time, limit) = definitions.clock(of: target, hours: level.hours, calendar: level.calendar)
        return ServiceClock(time, pauses: pauses).elapsed(from: from, to: to) > limit
    }
}
