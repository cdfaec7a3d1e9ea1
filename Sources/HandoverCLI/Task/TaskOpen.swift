import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task open`.
struct TaskOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: .words("受理工单：登记用户报来的问题。", "Records that a task was reported."),
        discussion: .example(
            """
            handover task open --id T-9 --severity P2 --title "Login is slow" --person jia3 --as jia3
            """))

    @OptionGroup var options: RecordOptions
    @OptionGroup var task: TaskOptions
    @Option(help: .words("受理时间（默认：现在）。", "When it was reported (default: now).", value: "时间"))
    var opened: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        var command = task.command
        command.report.opened = try await session.moment(opened)
        try await session.record(.openTask(command), options)
        await session.tellUnknownChannel(of: task)
    }
}
