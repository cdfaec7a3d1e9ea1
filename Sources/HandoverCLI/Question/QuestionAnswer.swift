import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover question answer`.
struct QuestionAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: .words("答复求助：写明答案现在见哪里。", "Says where the answer to a question stands now."),
        discussion: .example("handover question answer 8 --document documents/emergency-plans --as wangwu"))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words(
            "求助的条目号（见 question list）。", "The number of the question's entry (question list shows it).", value: "条目号"))
    var entry: Int
    @Option(help: .words("现在写有答案的交接项，或文档的名称。", "The item, or the document in words, that answers it now.", value: "文档"))
    var document: String?
    @Option(help: .words("答案的链接。", "A link to the answer.", value: "网址"))
    var link: String?
    @Option(help: .words("补充说明，随记录保存。", "A remark.", value: "说明"))
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.answerHelp(entry: entry, document: document, link: link, note: note), options)
    }
}
