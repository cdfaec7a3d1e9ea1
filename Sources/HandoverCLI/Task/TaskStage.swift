import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task stage`.
struct TaskStage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stage", abstract: "Ticks a stage of handling that is done.",
        discussion: """
            Example:
              handover task stage T-8 respond --as jia1
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Argument(help: "The stage: one of those that sla levels lists for the severity.")
    var stage: Identifier<ServiceLevel.Stage>
    @Option(help: "A remark.")
    var note: String?
    @Option(help: "When: a date and a time (default: now).")
    var when: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(.finishStage(task: task, stage: stage, when: try await session.instantOrNow(when), note: note)),
            options)
    }
}
