/// What happens to a task as a ticket, beside its being opened, answered, solved and opened again.
public enum TicketFact: Hashable, Sendable {
    /// It waits for whoever reported it; the resolution clock stands still.
    case waiting(TicketStep)
    /// It is worked on again.
    case working(TicketStep)
    /// The service is back: it is solved, and stays open until it is closed.
    case restored(TicketStep)
    case severityChanged(SeverityChange)
    case handedOn(TaskHandOver)
    case escalated(TaskEscalation)
    case duplicateLinked(DuplicateLink)
    case stageDone(StageDone)
    /// What was learned from it once it was solved.
    case reviewed(IncidentReview)

    public var task: TaskRecord.ID {
        switch self {
        case .waiting(let fact), .working(let fact), .restored(let fact): fact.task
        case .severityChanged(let fact): fact.task
        case .handedOn(let fact): fact.task
        case .escalated(let fact): fact.task
        case .duplicateLinked(let fact): fact.task
        case .stageDone(let fact): fact.task
        case .reviewed(let fact): fact.task
        }
    }
}

/// A step at which a clock stops or goes on, which is known to the instant.
public struct TicketStep: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var when: Instant
    public var note: String?

    public init(task: TaskRecord.ID, when: Instant, note: String? = nil) {
        self.task = task
        self.when = when
        self.note = note
    }
}

/// Another severity than before, which counts from the task's beginning.
public struct SeverityChange: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var severity: Severity
    public var when: Instant
    public var reason: String

    public init(task: TaskRecord.ID, severity: Severity, when: Instant, reason: String) {
        self.task = task
        self.severity = severity
        self.when = when
        self.reason = reason
    }
}

/// Whose a task is from now on: a person's, or a team's of whom nobody was named.
public struct TaskHandOver: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var person: Person.ID?
    public var side: Side
    public var when: Instant
    public var note: String?

    public init(task: TaskRecord.ID, person: Person.ID?, side: Side, when: Instant, note: String? = nil) {
        self.task = task
        self.person = person
        self.side = side
        self.when = when
        self.note = note
    }
}

/// Somebody above was called.
public struct TaskEscalation: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var to: [Person.ID]
    public var when: Instant
    public var reason: String

    public init(task: TaskRecord.ID, to: [Person.ID], when: Instant, reason: String) {
        self.task = task
        self.to = to
        self.when = when
        self.reason = reason
    }
}

/// A task that is the same as another one, which counts for both.
public struct DuplicateLink: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var original: TaskRecord.ID
    public var note: String?

    public init(task: TaskRecord.ID, original: TaskRecord.ID, note: String? = nil) {
        self.task = task
        self.original = original
        self.note = note
    }
}

/// A stage of handling that is done.
public struct StageDone: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var stage: Identifier<ServiceLevel.Stage>
    public var when: Instant
    public var note: String?

    public init(task: TaskRecord.ID, stage: Identifier<ServiceLevel.Stage>, when: Instant, note: String? = nil) {
        self.task = task
        self.stage = stage
        self.when = when
        self.note = note
    }
}
