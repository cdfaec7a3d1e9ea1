import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover task list`.
struct TaskList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Tasks: open ones first, then the newest closed.",
        discussion: """
            Example:
              handover task list --severity P1 --limit 20
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "Only of this severity.")
    var severity: Severity?
    @Option(help: "Only with this capability.")
    var capability: Capability.ID?
    @Option(help: "Only about this service, as it is written in the task.")
    var service: String?
    @Option(help: "Only those this person worked on.")
    var person: Person.ID?
    @Option(help: "Only closed on this day or later.")
    var from: String?
    @Option(help: "Only closed on this day or earlier.")
    var to: String?
    @Flag(help: "Only those whose level waits for an assessor.")
    var toReview = false
    @Flag(help: "Only those opened outside the hours of the working calendar.")
    var outOfHours = false
    @Option(help: "Only with this outcome: independent, assisted, unrated, drill or not-eligible.")
    var outcome: TaskOutcome?
    @Flag(help: "Only those that independence counts.")
    var counted = false
    @Flag(help: "With --person: by what the task was for them, not for the team.")
    var own = false
    @Flag(help: "Only those whose levels an assessor is asked to look at, whether that was done or not.")
    var drawn = false
    @Flag(help: "Only those whose levels an assessor has looked at.")
    var reviewed = false
    @Flag(help: "Only P0 and P1 tasks that are solved and of which nobody said what they taught (task review).")
    var withoutReview = false
    @Option(help: "The last task of the page before.")
    var after: TaskRecord.ID?
    @Option(help: "How many at most, 1 to 1000.")
    var limit = 100

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit 为 1 至 1000", "--limit is 1 to 1000") }
    }

    func run() async throws {
        let session = try await Session.open(output)
        var query = TaskQuery(
            severity: severity, capability: capability, service: service, person: person, toReview: toReview,
            outOfHours: outOfHours, outcome: outcome, counted: counted, own: own, drawn: drawn, reviewed: reviewed,
            withoutReview: withoutReview,
            time: try await session.time(time), after: after, limit: limit)
        if let from { query.closedFrom = try await session.day(from) }
        if let to { query.closedTo = try await session.day(to) }
        let reply = try await session.ask(.tasks(query))
        guard case .tasks(let tasks) = reply.answer else { return }
        session.print(TaskListView.report(tasks, names: session.names(reply)), of: reply)
    }
}
