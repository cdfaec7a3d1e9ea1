import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover action withdraw`.
struct ActionWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Takes back an entry about an improvement action; the entry stays in the ledger.",
        discussion: """
            Example:
              handover action withdraw 8 --reason "Recorded twice" --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The number of the entry (action show has it).")
    var entry: Int
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.revoke(entry: entry, item: nil, task: nil, reason: reason), options)
    }
}
