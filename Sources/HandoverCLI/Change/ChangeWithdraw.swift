import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover change withdraw`.
struct ChangeWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: .words(
            "撤销关于技术变更的一条记录；条目仍留在台账里。",
            "Takes back an entry about a technical change; the entry stays in the ledger."),
        discussion: .example(
            """
            handover change withdraw 8 --reason "Rolled back" --as lisi
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("条目号（见 change list）。", "The number of the entry (change list has it).", value: "条目号"))
    var entry: Int
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.revoke(entry, of: [.changeRecorded, .changeDocumented], reason: reason, options)
    }
}
