import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task wait`.
struct TaskWait: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wait",
        abstract: .words(
            "登记工单等待用户：解决计时暂停。",
            "Records that a task waits for whoever reported it: the resolution clock stands still."),
        discussion: .example(
            """
            handover task wait T-8 --note "Asked for the log" --as jia1
            """))

    @OptionGroup var options: RecordOptions
    @OptionGroup var step: TicketStepOptions

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(.wait(task: step.task, when: try await session.instantOrNow(step.when), note: step.note)), options)
    }
}
