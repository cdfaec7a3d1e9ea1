import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task rate`.
struct TaskRate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate", abstract: "Records what the user thought of it, 1 to 5.",
        discussion: """
            Example:
              handover task rate T-2 5 --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Argument(help: "1 to 5.")
    var rating: Int

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.rateTask(task: task, rating: rating), options)
    }
}
