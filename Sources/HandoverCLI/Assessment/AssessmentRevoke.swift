import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover assessment revoke`.
struct AssessmentRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Takes back an assessment or a module's result; the entry stays in the ledger.",
        discussion: """
            Example:
              handover assessment revoke 5 --reason "Wrong person" --as wangwu
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The number of the assessment's entry (assessment list shows it).")
    var entry: Int
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.revokeAssessment(entry: entry, reason: reason), options)
    }
}
