import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task confirm`.
struct TaskConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "An assessor's word that the reported level is right.",
        discussion: """
            Example:
              handover task confirm T-2 --as wangwu
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Option(help: "A remark.")
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.confirmTask(task: task, note: note), options)
    }
}
