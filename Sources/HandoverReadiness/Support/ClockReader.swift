import HandoverModel

/// Reads one clock of a task.
struct ClockReader {
    let limit: ClockLimit
    let now: Instant

    /// Nil where its beginning or its end is not known to the instant, or too far away to be counted, and where the answer is
    /// not known and may have come too late.
    func clock(of task: TaskRecord, _ span: TaskSpan) -> TaskClocks.Clock? {
        guard let run = span.run(of: limit.promise, now: now) else { return nil }
        let service = ServiceClock(limit.time, pauses: run.pauses)
        let (from, until) = (run.from, run.until)
        let parts = service.stretches(from: from, to: until).map {
            ServiceTimes.Part(from: $0.lowerBound, to: $0.upperBound)
        }
        let elapsed = parts.reduce(0) { $0 + $1.milliseconds }
        let most = limit.milliseconds
        let due = run.isPaused || most <= 0 ? nil : service.due(most, after: from)
        let isOver = elapsed > most
        if isOver, limit.isUntold(in: span) { return nil }
        return TaskClocks.Clock(
            promise: limit.promise, target: limit.target, hours: limit.hours, from: from, to: run.to,
            pauses: service.pauses.compactMap { pause in
                let shown = max(pause.lowerBound, from)..<max(min(pause.upperBound, until), from, pause.lowerBound)
                return shown.isEmpty ? nil : ServiceTimes.Part(from: shown.lowerBound, to: shown.upperBound)
            },
            parts: parts, elapsed: elapsed, limit: most, due: due,
            state: isOver
                ? .breached
                : run.to != nil ? .met : run.isPaused ? .paused : elapsed * 4 >= most * 3 ? .atRisk : .running,
            isByRegrading: isOver && limit.isBrokenByRegrading(of: task, run),
            isProvisional: limit.time.isProvisional(due ?? until))
    }
}
