/// What is asked to be recorded of a task as a ticket, beside its being opened, answered, solved and opened again.
///
/// Without a time it happens when it is recorded. These times are instants, since clocks stop and go on by them.
public enum TicketCommand: Hashable, Sendable {
    /// It waits for whoever reported it.
    case wait(task: TaskRecord.ID, when: Instant?, note: String?)
    /// It is worked on again.
    case work(task: TaskRecord.ID, when: Instant?, note: String?)
    /// The service is back; the task stays open until it is closed.
    case restore(task: TaskRecord.ID, when: Instant?, note: String?)
    case changeSeverity(task: TaskRecord.ID, severity: Severity, when: Instant?, reason: String)
    case handOn(task: TaskRecord.ID, person: Person.ID, when: Instant?, note: String?)
    /// To a team, without naming anybody of it.
    case handToTeam(task: TaskRecord.ID, team: Side, when: Instant?, note: String?)
    /// Calls somebody above; without a person, whoever is above the one whose task it is.
    case escalate(task: TaskRecord.ID, person: Person.ID?, when: Instant?, reason: String)
    /// Says that another task is the same, and counts for both.
    case linkDuplicate(task: TaskRecord.ID, original: TaskRecord.ID, note: String?)
    /// A stage of handling is done.
    case finishStage(task: TaskRecord.ID, stage: Identifier<ServiceLevel.Stage>, when: Instant?, note: String?)
    /// Says what was learned from a task that is solved.
    case review(IncidentReview)

    public var task: TaskRecord.ID {
        switch self {
        case .wait(let task, _, _), .work(let task, _, _), .restore(let task, _, _),
            .changeSeverity(let task, _, _, _), .handOn(let task, _, _, _), .handToTeam(let task, _, _, _),
            .escalate(let task, _, _, _), .linkDuplicate(let task, _, _), .finishStage(let task, _, _, _):
            task
        case .review(let review): review.task
        }
    }
}
