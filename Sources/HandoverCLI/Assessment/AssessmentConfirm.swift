import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover assessment confirm`.
struct AssessmentConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: .words("另一位评估人复核并认可一次评估。", "Another assessor's word that an assessment is right."),
        discussion: .example("handover assessment confirm 5 --as qianqi"))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words(
            "评估的条目号（见 assessment list）。",
            "The number of the assessment's entry (assessment list shows it).",
            value: "条目号"))
    var entry: Int
    @Option(help: .words("补充说明，随记录保存。", "A remark.", value: "说明"))
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.confirmAssessment(entry: entry, note: note), options)
    }
}
