import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task resolve`.
struct TaskResolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: .words(
            "登记工单已解决并关闭：由谁解决，独立程度如何。",
            "Records that an open task was solved and closed, by whom and at which level."),
        discussion: .example(
            "handover task resolve --id T-8 --person jia3 --level alone --doc documents/faq --as jia3"))

    @OptionGroup var options: RecordOptions
    @OptionGroup var task: TaskOptions
    @Option(help: .words("解决时间（默认：现在）。", "When it was solved (default: now).", value: "时间"))
    var resolved: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        var command = task.command
        command.report.resolved = try await session.moment(resolved)
        try await session.record(.resolveTask(command), options)
    }
}
