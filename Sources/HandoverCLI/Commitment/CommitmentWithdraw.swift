import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover commitment withdraw`.
struct CommitmentWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: .words(
            "撤销关于定期承诺的一条记录；条目仍留在台账里。",
            "Takes back an entry about a commitment; the entry stays in the ledger."),
        discussion: .example(
            """
            handover commitment withdraw 8 --reason "Another month" --as lisi
            """))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words("条目号（见 commitment list）。", "The number of the entry (commitment list has it).", value: "条目号"))
    var entry: Int
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.revoke(entry, of: [.commitmentDone], reason: reason, options)
    }
}
