import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task severity`.
struct TaskSeverity: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "severity",
        abstract: "Changes the severity of an open task; its clocks count anew from its beginning.",
        discussion: """
            Example:
              handover task severity T-8 P1 --reason "Every shop is down" --as jia1
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Argument(help: "P0, P1, P2 or P3.")
    var severity: Severity
    @Option(help: "Why.")
    var reason: String
    @Option(help: "When: a date and a time (default: now).")
    var when: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(
                .changeSeverity(
                    task: task, severity: severity, when: try await session.instantOrNow(when), reason: reason)),
            options)
    }
}
