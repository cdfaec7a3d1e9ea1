import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task work`.
struct TaskWork: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work", abstract: "Records that a task that waited is worked on again.",
        discussion: """
            Example:
              handover task work T-8 --as jia1
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Option(help: "A remark.")
    var note: String?
    @Option(help: "When: a date and a time (default: now).")
    var when: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(.work(task: task, when: try await session.instantOrNow(when), note: note)), options)
    }
}
