/// What is promised of one clock of a task, by the definitions it counts by.
package struct ClockLimit {
    package let promise: ServicePromise
    package let target: ServiceTarget
    /// When the clock runs.
    package let time: ServiceTime
    package let milliseconds: Int64
    /// By which hours it counts.
    package let hours: ServiceHours
    private let level: ServiceLevel
    private let kind: SupportKind?
    private let definitions: Definitions

    /// Nil where nothing of the kind is promised for the severity.
    ///
    /// `kind`: Of a task of one that has a response of its own, that is its response at any severity, round the clock unless
    /// it is in working days.
    package init?(_ promise: ServicePromise, of level: ServiceLevel, kind: SupportKind?, by definitions: Definitions) {
        let own = promise == .response ? kind.flatMap { definitions.services?.response(of: $0) } : nil
        guard let target = own ?? level.target(of: promise) else { return nil }
        self.promise = promise
        self.target = target
        self.level = level
        self.kind = kind
        self.definitions = definitions
        hours = target.unit == .workingDays ? .working : own == nil ? level.hours : .always
        (time, milliseconds) = definitions.clock(of: target, hours: hours, calendar: level.calendar)
    }

    /// How the clock of a task ended that has stopped; untimed for one that has not, and where the answer is not known and may
    /// have come too late.
    package func outcome(of task: TaskRecord, _ span: TaskSpan) -> ClockOutcome {
        guard let run = span.run(of: promise, now: .init(milliseconds: 0)), run.to != nil else { return .untimed }
        guard isOver(run) else { return .met }
        if isUntold(in: span) { return .untimed }
        return isBrokenByRegrading(of: task, run) ? .regraded : .breached
    }

    /// What the clock of a task showed when it stopped, in milliseconds; nil for one that has not, or cannot be timed.
    package func elapsed(of span: TaskSpan) -> Int64? {
        guard let run = span.run(of: promise, now: .init(milliseconds: 0)), let to = run.to else { return nil }
        return ServiceClock(time, pauses: run.pauses).elapsed(from: run.from, to: to)
    }

    /// Of a clock that is over its limit: whether that had passed when the severity was last changed, and had not by that of
    /// the severity before.
    package func isBrokenByRegrading(of task: TaskRecord, _ run: TaskSpan.Run) -> Bool {
        guard let change = task.ticket.severityChanges.last(where: { $0.when <= run.until }),
            change.to == level.severity
        else { return false }
        var then = run
        then.until = change.when
        guard isOver(then) else { return false }
        guard let before = definitions.services?[change.from],
            let limit = ClockLimit(promise, of: before, kind: kind, by: definitions)
        else { return true }
        return !limit.isOver(then)
    }

    /// Whether the clock of the response stopped no later than it seems to, and nobody knows when.
    package func isUntold(in span: TaskSpan) -> Bool { promise == .response && span.isAnswerSupposed }

    private func isOver(_ run: TaskSpan.Run) -> Bool {
        ServiceClock(time, pauses: run.pauses).runs(longerThan: milliseconds, from: run.from, to: run.until)
    }
}

extension ServiceLevel {
    /// Nil where nothing of the kind is promised.
    public func target(of promise: ServicePromise) -> ServiceTarget? {
        switch promise {
        case .response: response
        case .resolution: resolution
        case .escalation: escalation
        }
    }
}
