import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task wait`.
struct TaskWait: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wait",
        abstract: .words(
            "登记工单等待用户：解决计时暂停。",
            "Records that a task waits for whoever reported it: the resolution clock stands still."),
        discussion: .example(
            """
            handover task wait T-8 --note "Asked for the log" --as jia1
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Option(help: .words("补充说明，随记录保存。", "A remark.", value: "说明"))
    var note: String?
    @Option(help: .words("何时：日期和时间（默认：现在）。", "When: a date and a time (default: now).", value: "时刻"))
    var when: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(.wait(task: task, when: try await session.instantOrNow(when), note: note)), options)
    }
}
