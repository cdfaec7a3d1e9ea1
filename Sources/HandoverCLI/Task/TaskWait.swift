import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task wait`.
struct TaskWait: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wait",
        abstract: "Records that a task waits for whoever reported it: the resolution clock stands still.",
        discussion: """
            Example:
              handover task wait T-8 --note "Asked for the log" --as jia1
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
            .ticket(.wait(task: task, when: try await session.instantOrNow(when), note: note)), options)
    }
}
