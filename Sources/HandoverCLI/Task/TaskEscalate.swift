import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task escalate`.
struct TaskEscalate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "escalate",
        abstract: .words("登记工单升级：已通知上级。", "Records that somebody above was called."),
        discussion: .example(
            """
            handover task escalate T-8 --reason "No way round yet" --as jia1
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Option(
        help: .words(
            "通知了谁（默认：上次所通知的人的上级；第一次为处理人的上级）。",
            "Who was called (default: whoever is above those called last, at first above the one whose task it is).",
            value: "人员"))
    var to: Person.ID?
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String
    @Option(help: .words("何时：日期和时间（默认：现在）。", "When: a date and a time (default: now).", value: "时刻"))
    var when: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(.escalate(task: task, person: to, when: try await session.instantOrNow(when), reason: reason)),
            options)
    }
}
