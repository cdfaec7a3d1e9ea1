import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover assessment confirm`.
struct AssessmentConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Another assessor's word that an assessment is right.",
        discussion: """
            Example:
              handover assessment confirm 5 --as qianqi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The number of the assessment's entry (assessment list shows it).")
    var entry: Int
    @Option(help: "A remark.")
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.confirmAssessment(entry: entry, note: note), options)
    }
}
