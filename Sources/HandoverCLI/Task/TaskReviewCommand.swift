import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task review`.
struct TaskReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Says what was learned from a task that is solved: cause, action and lesson.",
        discussion: """
            task list --without-review lists the P0 and P1 tasks that have none. A later review takes the place of this one.

            Example:
              handover task review T-2 --cause "The cache was full" --action-taken "Restarted it" \\
                --lesson "Nobody watched its size" --case kb/cases/2026-01-cache.md --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Option(help: "Why it happened.")
    var cause: String
    @Option(help: "What was done about it.")
    var actionTaken: String
    @Option(help: "What is done otherwise from now on.")
    var lesson: String
    @Option(name: .customLong("case"), help: "The case that was written: an item, a path or a title.")
    var document: String?
    @Option(help: "An improvement action that came of it (action list shows them); may be given several times.")
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
