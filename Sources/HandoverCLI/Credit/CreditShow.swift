import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover credit show`.
struct CreditShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .words(
            "一份补偿申请：申请时的算法、证据和经过。",
            "One claim, with its arithmetic when it was filed, its evidence and what became of it."),
        discussion: .example("handover credit show C-1"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: .words("补偿申请的编号（见 credit list）。", "Its id (credit list shows it).", value: "补偿申请"))
    var claim: CreditClaim.ID

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.creditClaim(claim, try await session.time(time)))
        guard case .creditClaim(let state) = reply.answer else { return }
        session.print(CreditClaimView.report(state, names: session.names(reply)), of: reply)
    }
}
