import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover question ask`.
struct QuestionAsk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: .words("记录向移交方提出的一个问题。", "Records a question that one asked the delivering team."),
        discussion: .example(
            """
            handover question ask "Which node is the master?" \\
              --capability incident-response --document documents/emergency-plans --as jia3
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("问了什么。", "What was asked.", value: "问题"))
    var question: String
    @Option(help: .words("属于哪项能力。", "The capability it belongs to.", value: "能力"))
    var capability: Capability.ID
    @Option(
        help: .words(
            "本应写有答案的交接项，或文档的名称。", "The item, or the document in words, that should have answered it.", value: "文档"))
    var document: String?
    @Option(help: .words("提问的时间（默认：现在）。", "When it was asked, when that is earlier than now.", value: "时间"))
    var effective: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        let command = Command.askHelp(
            question: question, capability: capability, document: document,
            effective: try await session.moment(effective))
        try await session.record(command, options)
    }
}
