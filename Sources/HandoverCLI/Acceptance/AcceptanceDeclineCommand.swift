import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover acceptance decline`.
struct AcceptanceDeclineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: .words("拒签验收声明，这份声明随即作废。", "Says that one does not sign a statement of acceptance, which ends it."),
        discussion: .example(
            """
            handover acceptance decline --reason "The night shift was never rehearsed" --as jia1
            """))

    @OptionGroup var options: RecordOptions
    @Option(
        help: .words(
            "声明的条目号（默认：正在等待签字的那一份）。",
            "The entry of the statement (default: the one that waits for signatures).",
            value: "条目号"))
    var entry: Int?
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.declineAcceptance(entry: entry, reason: reason), options)
    }
}
