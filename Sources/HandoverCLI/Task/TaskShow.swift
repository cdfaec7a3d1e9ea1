import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover task show`.
struct TaskShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .words("一张工单：计时情况和全部记录。", "One task, how its clocks stand, and everything recorded about it."),
        discussion: .example("handover task show T-2"))

    @OptionGroup var output: OutputOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.task(task))
        guard case .task(let record, let history, let standing) = reply.answer else { return }
        let names = session.names(reply)
        let report =
            record.map { TaskView.report($0, history: history, standing: standing, names: names) }
            ?? TaskView.withdrawn(task, history: history, names: names)
        session.print(report, of: reply)
    }
}
