import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task revoke`.
struct TaskRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Takes back what was said of a task: a report, a step, a review, a rating.",
        discussion: """
            Without --entry it is the newest entry about the task that you may take back. The entry stays in the ledger. \
            A task of which nothing stands is withdrawn: it counts nowhere, and its id may be logged again.
            Example:
              handover task revoke T-2 --reason "Logged under the wrong number" --as jia3
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Option(help: "The number of the entry to take back (task show has it).")
    var entry: Int?
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        let command: Command =
            entry.map { .revoke(entry: $0, task: task, reason: reason) } ?? .revokeTask(task: task, reason: reason)
        try await session.record(command, options)
    }
}
