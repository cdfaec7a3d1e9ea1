import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task reopen`.
struct TaskReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Records that a closed task was opened again.",
        discussion: """
            Example:
              handover task reopen T-2 --note "It came back" --as jia1
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Option(help: "When (default: now).")
    var when: String?
    @Option(help: "Why.")
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.reopenTask(task: task, when: try await session.moment(when), note: note), options)
    }
}
