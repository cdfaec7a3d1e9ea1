import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover credit list`.
struct CreditList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words(
            "列出补偿申请：进展、预估与商定的补偿、该谁办；未了结的在前。",
            "Claims with how they stand, what they would give and what was agreed; those that wait for somebody first."),
        discussion: .example("handover credit list --open"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Flag(help: .words("只列未了结的。", "Only those that wait for somebody."))
    var open = false

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.creditClaims(try await session.time(time)))
        guard case .creditClaims(let register) = reply.answer else { return }
        session.print(CreditClaimListView.report(register, isOpenOnly: open, names: session.names(reply)), of: reply)
    }
}
