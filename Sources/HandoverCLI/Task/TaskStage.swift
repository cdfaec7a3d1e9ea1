import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task stage`.
struct TaskStage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stage",
        abstract: .words("勾选已完成的处理环节。", "Ticks a stage of handling that is done."),
        discussion: .example("handover task stage T-8 respond --as jia1"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Argument(
        help: .words(
            "sla levels 为该级别列出的环节之一。",
            "The stage: one of those that sla levels lists for the severity.",
            value: "环节"))
    var stage: Identifier<ServiceLevel.Stage>
    @Option(help: .words("补充说明，随记录保存。", "A remark.", value: "说明"))
    var note: String?
    @Option(help: .words("何时：日期和时间（默认：现在）。", "When: a date and a time (default: now).", value: "时刻"))
    var when: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(.finishStage(task: task, stage: stage, when: try await session.instantOrNow(when), note: note)),
            options)
    }
}
