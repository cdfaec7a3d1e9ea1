import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task reopen`.
struct TaskReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: .words("登记已关闭的工单重开。", "Records that a closed task was opened again."),
        discussion: .example(
            """
            handover task reopen T-2 --note "It came back" --as jia1
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Option(help: .words("何时（默认：现在）。", "When (default: now).", value: "时间"))
    var when: String?
    @Option(help: .words("写明为什么。", "Why.", value: "说明"))
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.reopenTask(task: task, when: try await session.moment(when), note: note), options)
    }
}
