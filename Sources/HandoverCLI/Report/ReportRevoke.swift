import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover report revoke`.
struct ReportRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Takes back one's own approval of a report; the entry stays in the ledger.",
        discussion: """
            Example:
              handover report revoke 8 --reason "The ratings were missing" --as jia2
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The number of the approval's entry (report support shows it).")
    var entry: Int
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.revoke(entry: entry, item: nil, task: nil, reason: reason), options)
    }
}
