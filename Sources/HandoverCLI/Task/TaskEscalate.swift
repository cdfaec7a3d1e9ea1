import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task escalate`.
struct TaskEscalate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "escalate", abstract: "Records that somebody above was called.",
        discussion: """
            Example:
              handover task escalate T-8 --reason "No way round yet" --as jia1
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Option(
        help: "Who was called (default: whoever is above those called last, at first above the one whose task it is).")
    var to: Person.ID?
    @Option(help: "Why.")
    var reason: String
    @Option(help: "When: a date and a time (default: now).")
    var when: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(.escalate(task: task, person: to, when: try await session.instantOrNow(when), reason: reason)),
            options)
    }
}
