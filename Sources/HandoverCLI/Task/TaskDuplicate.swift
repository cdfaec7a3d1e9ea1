import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task duplicate`.
struct TaskDuplicate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicate", abstract: "Links a task to the one that it is the same as, which counts for both.",
        discussion: """
            Example:
              handover task duplicate T-8 --of T-2 --as jia1
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Option(help: "The task that counts for both.")
    var of: TaskRecord.ID
    @Option(help: "A remark.")
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(.linkDuplicate(task: task, original: of, note: note)), options)
    }
}
