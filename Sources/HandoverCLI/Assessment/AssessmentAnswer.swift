import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover assessment answer`.
struct AssessmentAnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "What the assessed person says of it; the level stays.",
        discussion: """
            Example:
              handover assessment answer 5 agree --as jia3
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The number of the assessment's entry (assessment list shows it).")
    var entry: Int
    @Argument(help: "agree or disagree.")
    var answer: AssessmentAnswer.Answer
    @Option(help: "Why; needed to disagree.")
    var comment: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.answerAssessment(entry: entry, answer: answer, comment: comment), options)
    }
}
