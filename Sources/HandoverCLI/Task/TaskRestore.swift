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
    @OptionGroup var step: TicketStepOptions

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(.restore(task: step.task, when: try await session.instantOrNow(step.when), note: step.note)),
            options)
    }
}
