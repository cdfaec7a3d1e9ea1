import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task confirm`.
struct TaskConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: .words("评估人核实：填报的独立程度属实。", "An assessor's word that the reported level is right."),
        discussion: .example("handover task confirm T-2 --as wangwu"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Option(help: .words("补充说明，随记录保存。", "A remark.", value: "说明"))
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.confirmTask(task: task, note: note), options)
    }
}
