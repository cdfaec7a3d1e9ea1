import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item revoke`.
struct ItemRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Takes back a sign-off, a waiver, a not-applicable or evidence.",
        discussion: """
            Without --entry it is your own newest sign-off of the item. The entry stays in the ledger.
            Example:
              handover item revoke team/organisation --reason "Signed the wrong item" --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The item, such as team/rota.")
    var item: Item.ID
    @Option(help: "Of several own sign-offs, the one with this meaning.")
    var meaning: Meaning?
    @Option(help: "The number of the entry to take back (history shows it).")
    var entry: Int?
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        let command: Command =
            entry.map { .revoke(entry: $0, item: item, reason: reason) }
            ?? .revokeSignOff(item: item, meaning: meaning, reason: reason)
        try await session.record(command, options)
    }
}
