import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover question answer`.
struct QuestionAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Says where the answer to a question stands now.",
        discussion: """
            Example:
              handover question answer 8 --document documents/emergency-plans --as wangwu
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The number of the question's entry (question list shows it).")
    var entry: Int
    @Option(help: "The item, or the document in words, that answers it now.")
    var document: String?
    @Option(help: "A link to the answer.")
    var link: String?
    @Option(help: "A remark.")
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.answerHelp(entry: entry, document: document, link: link, note: note), options)
    }
}
