import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover outage withdraw`.
struct OutageWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: .words(
            "撤销一次中断、恢复或维护窗口的登记；条目仍留在台账里。",
            "Takes back an outage, its end, or maintenance; the entry stays in the ledger."),
        discussion: .example(
            """
            handover outage withdraw 8 --reason "The probe was wrong" --as jia3
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("条目号（见 outage list）。", "The number of the entry (outage list shows it).", value: "条目号"))
    var entry: Int
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.revoke(
            entry, of: [.outageOpened, .outageClosed, .maintenancePlanned], reason: reason, options)
    }
}
