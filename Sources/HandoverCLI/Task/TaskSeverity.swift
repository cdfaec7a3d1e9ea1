import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task severity`.
struct TaskSeverity: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "severity",
        abstract: .words(
            "调整未关闭工单的严重级别；计时从头重新计算。",
            "Changes the severity of an open task; its clocks count anew from its beginning."),
        discussion: .example(
            """
            handover task severity T-8 P1 --reason "Every shop is down" --as jia1
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Argument(help: .words("P0、P1、P2 或 P3。", "P0, P1, P2 or P3.", value: "严重级别"))
    var severity: Severity
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String
    @Option(help: .words("何时：日期和时间（默认：现在）。", "When: a date and a time (default: now).", value: "时刻"))
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
