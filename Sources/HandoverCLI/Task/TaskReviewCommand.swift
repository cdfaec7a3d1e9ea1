import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task review`.
struct TaskReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: .words(
            "复盘已解决的工单：原因、处理和教训。",
            "Says what was learned from a task that is solved: cause, action and lesson."),
        discussion: .words(
            "task list --without-review 列出没有复盘的 P0、P1 工单。以后的复盘取代这一次。",
            "task list --without-review lists the P0 and P1 tasks that have none. A later review takes the place of this one.",
            example: """
                handover task review T-2 --cause "The cache was full" \\
                  --action-taken "Restarted it" --lesson "Nobody watched its size" \\
                  --case kb/cases/2026-01-cache.md --as lisi
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Option(help: .words("为什么会发生。", "Why it happened.", value: "原因"))
    var cause: String
    @Option(help: .words("怎样处理的。", "What was done about it.", value: "处理"))
    var actionTaken: String
    @Option(help: .words("今后改为怎样做。", "What is done otherwise from now on.", value: "教训"))
    var lesson: String
    @Option(
        name: .customLong("case"),
        help: .words("写成的案例：交接项、路径或标题。", "The case that was written: an item, a path or a title.", value: "文档"))
    var document: String?
    @Option(
        help: .words(
            "由此提出的改进措施（见 action list）；可写多次。",
            "An improvement action that came of it (action list shows them); may be given several times.",
            value: "改进措施"))
    var improvement: [Improvement.ID] = []

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .ticket(
                .review(
                    IncidentReview(
                        task: task, cause: cause, done: actionTaken, lesson: lesson, document: document,
                        actions: improvement.isEmpty ? nil : improvement))), options)
    }
}
