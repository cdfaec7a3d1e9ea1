import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover question ask`.
struct QuestionAsk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Records a question that one asked the delivering team.",
        discussion: """
            Example:
              handover question ask "Which node is the master?" \\
                --capability incident-response --document documents/emergency-plans --as jia3
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "What was asked.")
    var question: String
    @Option(help: "The capability it belongs to.")
    var capability: Capability.ID
    @Option(help: "The item, or the document in words, that should have answered it.")
    var document: String?
    @Option(help: "When it was asked, when that is earlier than now.")
    var effective: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        let command = Command.askHelp(
            question: question, capability: capability, document: document,
            effective: try await session.moment(effective))
        try await session.record(command, options)
    }
}
