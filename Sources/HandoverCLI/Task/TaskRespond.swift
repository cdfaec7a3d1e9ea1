import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task respond`.
struct TaskRespond: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "respond", abstract: "Records the first answer by a person.",
        discussion: """
            Example:
              handover task respond T-8 --as jia3
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Option(help: "When (default: now).")
    var when: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.respondTask(task: task, when: try await session.moment(when)), options)
    }
}
