import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task log`.
struct TaskLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: .words("一步登记已完成的工单或演练。", "Records a finished task, or a drill, in one step."),
        discussion: .example(
            """
            handover task log --id T-1 --severity P1 --capability incident-response --person jia3 --level alone \
            --closed yesterday --as jia3
            """))

    @OptionGroup var options: RecordOptions
    @OptionGroup var task: TaskOptions
    @Option(
        help: .words(
            "关闭时间：2026-01-30、\"2026-01-30 17:05\"、yesterday（昨天）、now（现在，新工单的默认值）。",
            "When it was closed: 2026-01-30, \"2026-01-30 17:05\", yesterday, now (the default for a new task).",
            value: "时间"))
    var closed: String?
    @Option(help: .words("发生时间。", "When it happened.", value: "时间"))
    var occurred: String?
    @Option(help: .words("受理时间。", "When it was reported.", value: "时间"))
    var opened: String?
    @Option(help: .words("人工首次响应的时间。", "When a person first answered.", value: "时间"))
    var responded: String?
    @Option(help: .words("解决时间。", "When it was solved.", value: "时间"))
    var resolved: String?
    @Option(help: .words("用户打的分，1 至 5。", "The user's rating, 1 to 5.", value: "评分"))
    var rating: Int?

    /// A task that was opened before is not closed by what is added to it.
    private func tellIfOpen(_ session: Session) async throws {
        guard !options.dryRun, closed == nil,
            case .task(let known?, _, _) = try await session.ask(.task(task.id)).answer,
            known.closed == nil || known.isOpenAgain
        else { return }
        let id = known.id
        Output.message(
            session.language == .zh
                ? "工单 \(id) 仍在处理中：handover task resolve --id \(id)"
                : "Task \(id) is still open: handover task resolve --id \(id)")
    }

    func run() async throws {
        let session = try await Session.open(options.output)
        var command = task.command
        command.closing = closed == nil ? .now : nil
        command.report.closed = try await session.moment(closed)
        command.report.occurred = try await session.moment(occurred)
        command.report.opened = try await session.moment(opened)
        command.report.responded = try await session.moment(responded)
        command.report.resolved = try await session.moment(resolved)
        command.report.rating = rating
        try await session.record(.logTask(command), options)
        try await tellIfOpen(session)
        await session.tellUnknownChannel(of: task)
    }
}
