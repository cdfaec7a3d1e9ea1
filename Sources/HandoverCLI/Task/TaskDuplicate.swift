import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task duplicate`.
struct TaskDuplicate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicate",
        abstract: .words(
            "把重复的工单关联到原工单，只按原工单计一次。",
            "Links a task to the one that it is the same as, which counts for both."),
        discussion: .example("handover task duplicate T-8 --of T-2 --as jia1"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Option(help: .words("原工单，两张只按它计一次。", "The task that counts for both.", value: "工单号"))
    var of: TaskRecord.ID
    @Option(help: .words("补充说明，随记录保存。", "A remark.", value: "说明"))
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(.linkDuplicate(task: task, original: of, note: note)), options)
    }
}
