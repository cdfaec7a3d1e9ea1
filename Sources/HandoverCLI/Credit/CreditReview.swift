import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover credit review`.
struct CreditReview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: .words("审核补偿申请：事实属实，或驳回。", "Reviews a claim: the facts are so, or it is refused."),
        discussion: .words(
            "由移交方的负责人审核；驳回要写明为什么。", "A lead of the delivering side reviews it; a refusal says why.",
            example: "handover credit review C-1 --confirmed --as lisi"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("补偿申请的编号（见 credit list）。", "Its id (credit list shows it).", value: "补偿申请"))
    var claim: CreditClaim.ID
    @Flag(help: .words("事实属实。", "The facts are so."))
    var confirmed = false
    @Flag(help: .words("驳回，要写 --reason。", "It is refused, for a --reason."))
    var refused = false
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String?

    func validate() throws {
        guard confirmed != refused else {
            throw ValidationError("--confirmed、--refused 写一个", "give one of --confirmed and --refused")
        }
    }

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .creditClaim(.review(claim: claim, finding: confirmed ? .confirmed : .refused, reason: reason)), options)
    }
}
