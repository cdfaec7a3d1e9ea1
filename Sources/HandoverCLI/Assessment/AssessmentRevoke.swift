import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover assessment revoke`.
struct AssessmentRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: .words(
            "撤销一次评估或培训单元的结果；条目仍留在台账里。",
            "Takes back an assessment or a module's result; the entry stays in the ledger."),
        discussion: .example(
            """
            handover assessment revoke 5 --reason "Wrong person" --as wangwu
            """))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words(
            "评估的条目号（见 assessment list）。",
            "The number of the assessment's entry (assessment list shows it).",
            value: "条目号"))
    var entry: Int
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.revokeAssessment(entry: entry, reason: reason), options)
    }
}
