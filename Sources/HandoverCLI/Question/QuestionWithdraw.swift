import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover question withdraw`.
struct QuestionWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Takes back a question, or an answer; the entry stays in the ledger.",
        discussion: """
            Example:
              handover question withdraw 8 --reason "Found it in the manual" --as jia3
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The number of the entry (question list shows it).")
    var entry: Int
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.withdrawHelp(entry: entry, reason: reason), options)
    }
}
