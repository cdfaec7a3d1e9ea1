import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover acceptance decline`.
struct AcceptanceDeclineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Says that one does not sign a statement of acceptance, which ends it.",
        discussion: """
            Example:
              handover acceptance decline --reason "The night shift was never rehearsed" --as jia1
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "The entry of the statement (default: the one that waits for signatures).")
    var entry: Int?
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.declineAcceptance(entry: entry, reason: reason), options)
    }
}
