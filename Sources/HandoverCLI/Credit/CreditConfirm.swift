import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover credit confirm`.
struct CreditConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: .words("确认补偿已收到，申请了结。", "Confirms that what was agreed was given, which closes the claim."),
        discussion: .words(
            "由接收方的负责人或总监确认。", "A lead or director of the receiving side says so.",
            example: "handover credit confirm C-1 --as jia1"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("补偿申请的编号（见 credit list）。", "Its id (credit list shows it).", value: "补偿申请"))
    var claim: CreditClaim.ID
    @Option(help: .words("随确认一起记录的说明。", "A remark that is recorded with it.", value: "说明"))
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.creditClaim(.confirm(claim: claim, note: note)), options)
    }
}
