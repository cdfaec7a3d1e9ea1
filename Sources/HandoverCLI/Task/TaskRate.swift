import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task rate`.
struct TaskRate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate",
        abstract: .words("登记用户评分，1 至 5。", "Records what the user thought of it, 1 to 5."),
        discussion: .example("handover task rate T-2 5 --as lisi"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Argument(help: .words("1 至 5 分。", "1 to 5.", value: "评分"))
    var rating: Int

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.rateTask(task: task, rating: rating), options)
    }
}
