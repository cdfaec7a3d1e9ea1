import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item revoke`.
struct ItemRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: .words("撤销签字、限期豁免、不适用或证据。", "Takes back a sign-off, a waiver, a not-applicable or evidence."),
        discussion: .words(
            "不写 --entry 时，撤销自己在该项上最近的签字。条目仍留在台账里。",
            "Without --entry it is your own newest sign-off of the item. The entry stays in the ledger.",
            example: """
                handover item revoke team/organisation --reason "Signed the wrong item" --as lisi
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("交接项，如 team/rota。", "The item, such as team/rota.", value: "交接项"))
    var item: Item.ID
    @Option(help: .words("自己签过几种时，指定哪一种。", "Of several own sign-offs, the one with this meaning.", value: "含义"))
    var meaning: Meaning?
    @Option(
        help: .words("要撤销的条目号（见 history）。", "The number of the entry to take back (history shows it).", value: "条目号"))
    var entry: Int?
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        let command: Command =
            entry.map { .revoke(entry: $0, item: item, reason: reason) }
            ?? .revokeSignOff(item: item, meaning: meaning, reason: reason)
        try await session.record(command, options)
    }
}
