public import HandoverModel

/// How a task's clocks stand by what was promised for its severity, with their arithmetic.
///
/// The response clock runs from opening to the first answer and is never paused. Those of resolution and escalation stand
/// still while the task waits for whoever reported it. Opened again within seven days the same clocks go on, without the time
/// for which it was solved; opened again later, they begin anew. Stages count from the opening and are never paused.
public struct TaskClocks: Hashable, Sendable, Codable {
    /// The definitions by which they count: those in force when the task was closed, for an open one those in force now.
    public var policy: Digest
    public var clocks: [Clock]
    public var stages: [Stage]
    /// What cannot be timed, because its beginning or its end was not said, or said as a date alone.
    public var untimed: [ServicePromise]

    public struct Clock: Hashable, Sendable, Codable {
        public var promise: ServicePromise
        public var target: ServiceTarget
        public var hours: ServiceHours
        public var from: Instant
        /// When it stopped; nil as long as it has not.
        public var to: Instant?
        /// When it stood still before it stopped, in their order.
        public var pauses: [ServiceTimes.Part]
        /// When it ran; together `elapsed`.
        public var parts: [ServiceTimes.Part]
        /// Milliseconds, as are `limit` and `left`.
        public var elapsed: Int64
        public var limit: Int64
        /// When it comes, or came, to the limit; nil while it is paused.
        public var due: Instant?
        public var state: State
        /// The limit had passed when the severity was changed, and had not by the severity before.
        public var isByRegrading: Bool
        /// Whether working days on the way have not been published yet.
        public var isProvisional: Bool

        public var left: Int64 { limit - elapsed }
    }

    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case met, breached, running, paused
        /// Running, with three quarters of the limit gone.
        case atRisk = "at-risk"
    }

    public struct Stage: Hashable, Sendable, Codable {
        public var id: Identifier<ServiceLevel.Stage>
        public var title: LocalizedText
        public var within: ServiceTarget
        public var due: Instant?
        public var done: Instant?
        public var state: StageState
    }

    public enum StageState: String, CaseIterable, Hashable, Sendable, Codable {
        case done, late, open, overdue
        /// The task is closed, and nobody said whether and when it was done.
        case unsaid
    }

    /// Nil where nothing is promised for the task's severity.
    public init?(_ task: TaskRecord, by definitions: Definitions, now: Instant) {
        guard let level = definitions.services?[task.severity] else { return nil }
        policy = definitions.digest
        (clocks, stages, untimed) = ([], [], [])
        let span = TaskSpan(
            task, stopsAt: definitions.services?.resolutionStopsAt ?? .restored, zone: definitions.handover.zone)
        for promise in ServicePromise.allCases {
            guard let limit = ClockLimit(promise, of: level, kind: task.supportKind, by: definitions) else { continue }
            if let clock = ClockReader(limit: limit, now: now).clock(of: task, span) {
                clocks.append(clock)
            } else {
                untimed.append(promise)
            }
        }
        guard let opened = task.opened?.instant else { return }
        stages = level.stages.map { stage in
            Self.stage(stage, of: task, opened, level, definitions, now: now)
        }
    }

    private static func stage(
        _ stage: ServiceLevel.Stage, of task: TaskRecord, _ opened: Instant, _ level: ServiceLevel,
        _ definitions: Definitions, now: Instant
    ) -> Stage {
        let (time, limit) = definitions.clock(of: stage.within, hours: level.hours, calendar: level.calendar)
        let clock = ServiceClock(time)
        let ticked = task.ticket.stages.first { $0.stage == stage.id }?.when
        let zone = definitions.handover.zone
        let done = ticked ?? stage.doneWith.flatMap { Self.end($0, of: task, in: zone) }
        let isUnsaid = done == nil && task.isClosedNow(in: zone)
        let isLate = clock.runs(longerThan: limit, from: opened, to: done ?? now)
        return Stage(
            id: stage.id, title: stage.title, within: stage.within, due: clock.due(limit, after: opened), done: done,
            state: isUnsaid ? .unsaid : done == nil ? isLate ? .overdue : .open : isLate ? .late : .done)
    }

    /// When what finishes a stage happened, as far as it was said to the instant.
    private static func end(_ end: ServiceLevel.Stage.End, of task: TaskRecord, in zone: Zone) -> Instant? {
        switch end {
        case .response:
            // As the clock counts it: where nobody said it, what came after it; a table's silence says nothing.
            let span = TaskSpan(task, stopsAt: .restored, zone: zone)
            return span.isAnswerSupposed ? nil : span.answered.instant
        case .resolution: return TaskSpan(task, stopsAt: .restored, zone: zone).solved.instant
        }
    }
}
