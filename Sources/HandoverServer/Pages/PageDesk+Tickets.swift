import Foundation
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// Tasks as tickets.
extension PageDesk {
    /// How many clocks a page lists.
    private static let mostClocks = 200

    func tickets(_ filter: TicketFilter, _ visit: Visit) throws -> HTML {
        let query = ClockQuery(
            severity: filter.severity, person: filter.isMine ? visit.person : nil, state: filter.state,
            limit: Self.mostClocks)
        let reply = try ask(.clocks(query), visit)
        guard case .clocks(let clocks) = reply.answer else { throw UnexpectedAnswer() }
        // Of a task that nobody recorded yet.
        let opening = Command.openTask(TaskCommand(report: TaskReport(task: TaskRecord.ID(UUID().uuidString))))
        return TicketsPage.html(
            TicketsPage.Model(
                clocks: clocks, filter: filter, services: try services(of: visit.person).map(\.service),
                mayOpen: try may([opening], visit) == [true], draft: visit.draft),
            in: frame(visit, reply, steps: try steps(visit)))
    }

    /// What the rules let the reader do about a task.
    func actions(on task: TaskRecord?, _ standing: TaskStanding, _ visit: Visit) throws -> Set<TicketAction> {
        guard let task else { return [] }
        let all = TicketAction.allCases.compactMap { action in
            Self.example(of: action, on: task, standing).map { (action, $0) }
        }
        let allowed = try may(all.map(\.1), visit)
        return Set(zip(all, allowed).filter { $1 }.map(\.0.0))
    }

    /// Whether the rules would take each command of the reader's.
    func may(_ commands: [Command], _ visit: Visit) throws -> [Bool] {
        try tracker.refusals(of: commands, by: visit.person, clock: .machine(clock())).map { $0 == nil }
    }

    func zone(of person: Person.ID) throws -> Zone {
        try tracker.ask(.people, by: .person(person), clock: .machine(clock())).definitions?.handover.zone ?? .utc
    }

    /// What is taken where the action may be done at all; nil where there is nothing to do it to.
    private static func example(of action: TicketAction, on task: TaskRecord, _ standing: TaskStanding) -> Command? {
        let id = task.id
        switch action {
        case .respond: return .respondTask(task: id, when: nil)
        case .wait: return .ticket(.wait(task: id, when: nil, note: nil))
        case .work: return .ticket(.work(task: id, when: nil, note: nil))
        case .restore: return .ticket(.restore(task: id, when: nil, note: nil))
        case .stage:
            return standing.clocks?.stages.first { $0.done == nil }.map { stage in
                .ticket(.finishStage(task: id, stage: stage.id, when: nil, note: nil))
            }
        case .resolve: return .resolveTask(TaskCommand(report: TaskReport(task: id)))
        case .reopen: return .reopenTask(task: id, when: nil, note: nil)
        case .severity:
            let other: Severity = task.severity == .p0 ? .p1 : .p0
            return .ticket(.changeSeverity(task: id, severity: other, when: nil, reason: "?"))
        // Whoever may hand it on may call somebody, who is named where nobody is above; and link it while it is open.
        case .handOn, .escalate, .duplicate:
            if action == .duplicate, task.ticket.duplicateOf != nil { return nil }
            let team: Side = task.ticket.assignee == .init(person: nil, side: .delivering) ? .receiving : .delivering
            return .ticket(.handToTeam(task: id, team: team, when: nil, note: nil))
        case .rateTask: return .rateTask(task: id, rating: 5)
        case .review: return .ticket(.review(IncidentReview(task: id, cause: "?", done: "?", lesson: "?")))
        }
    }
}
