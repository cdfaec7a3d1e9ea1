import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover action withdraw`.
struct ActionWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: .words(
            "撤销关于改进措施的一条记录；条目仍留在台账里。",
            "Takes back an entry about an improvement action; the entry stays in the ledger."),
        discussion: .example(
            """
            handover action withdraw 8 --reason "Recorded twice" --as lisi
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("条目号（见 action show）。", "The number of the entry (action show has it).", value: "条目号"))
    var entry: Int
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.revoke(
            entry, of: [.actionOpened, .actionDone, .actionDropped, .actionMoved], reason: reason, options)
    }
}
