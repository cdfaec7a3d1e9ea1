import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover assessment answer`.
struct AssessmentAnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: .words("被评估人回应评估：同意或不同意；独立程度不因此改变。", "What the assessed person says of it; the level stays."),
        discussion: .example("handover assessment answer 5 agree --as jia3"))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words(
            "评估的条目号（见 assessment list）。",
            "The number of the assessment's entry (assessment list shows it).",
            value: "条目号"))
    var entry: Int
    @Argument(help: .words("agree（同意）或 disagree（不同意）。", "agree or disagree.", value: "回应"))
    var answer: AssessmentAnswer.Answer
    @Option(help: .words("理由；不同意时必须写。", "Why; needed to disagree.", value: "理由"))
    var comment: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.answerAssessment(entry: entry, answer: answer, comment: comment), options)
    }
}
