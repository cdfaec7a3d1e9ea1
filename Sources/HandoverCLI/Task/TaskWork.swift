import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task work`.
struct TaskWork: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work",
        abstract: .words("登记等待中的工单恢复处理。", "Records that a task that waited is worked on again."),
        discussion: .example("handover task work T-8 --as jia1"))

    @OptionGroup var options: RecordOptions
    @OptionGroup var step: TicketStepOptions

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(.work(task: step.task, when: try await session.instantOrNow(step.when), note: step.note)), options)
    }
}
