import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task respond`.
struct TaskRespond: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "respond",
        abstract: .words("登记人工首次响应。", "Records the first answer by a person."),
        discussion: .example("handover task respond T-8 --as jia3"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Option(help: .words("何时（默认：现在）。", "When (default: now).", value: "时间"))
    var when: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.respondTask(task: task, when: try await session.moment(when)), options)
    }
}
