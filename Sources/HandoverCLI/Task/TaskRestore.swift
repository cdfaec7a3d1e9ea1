import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task restore`.
struct TaskRestore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: .words(
            "登记服务已恢复：解决计时停止，工单留到 resolve 时关闭。",
            "Records that the service is back: it is solved, and stays open until resolve closes it."),
        discussion: .example("handover task restore T-8 --as jia1"))

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
            .ticket(.restore(task: task, when: try await session.instantOrNow(when), note: note)), options)
    }
}
