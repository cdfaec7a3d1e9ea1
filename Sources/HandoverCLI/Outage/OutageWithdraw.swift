import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover outage withdraw`.
struct OutageWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Takes back an outage, its end, or maintenance; the entry stays in the ledger.",
        discussion: """
            Example:
              handover outage withdraw 8 --reason "The probe was wrong" --as jia3
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The number of the entry (outage list shows it).")
    var entry: Int
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.revoke(entry: entry, item: nil, task: nil, reason: reason), options)
    }
}
