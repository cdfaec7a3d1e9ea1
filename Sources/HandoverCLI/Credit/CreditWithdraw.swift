import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover credit withdraw`.
struct CreditWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: .words(
            "撤销关于补偿申请的一条记录；条目仍留在台账里。",
            "Takes back an entry about a claim; the entry stays in the ledger."),
        discussion: .words(
            "有后面的记录以它为据时，先撤销后面的。兑现之前可撤回申请本身。",
            "What rests on it is taken back first. The claim itself can be taken back until it is settled.",
            example: """
                handover credit withdraw 9 --reason "Answered by telephone after all" --as jia1
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("条目号（见 credit show）。", "The number of the entry (credit show has it).", value: "条目号"))
    var entry: Int
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.revoke(
            entry, of: [.claimFiled, .claimReviewed, .claimOffered, .claimSettled, .claimConfirmed], reason: reason,
            options)
    }
}
