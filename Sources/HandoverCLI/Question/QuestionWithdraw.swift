import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover question withdraw`.
struct QuestionWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: .words("撤销求助或答复；条目仍留在台账里。", "Takes back a question, or an answer; the entry stays in the ledger."),
        discussion: .example(
            """
            handover question withdraw 8 --reason "Found it in the manual" --as jia3
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("条目号（见 question list）。", "The number of the entry (question list shows it).", value: "条目号"))
    var entry: Int
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.withdrawHelp(entry: entry, reason: reason), options)
    }
}
