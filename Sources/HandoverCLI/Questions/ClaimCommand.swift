import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover claim`.
struct ClaimCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: .words("N 张工单中 K 张独立完成，能证明什么。", "What K independent tasks of N would prove."),
        discussion: .example("handover claim 54 60"))

    @OptionGroup var output: OutputOptions
    @Argument(help: .words("独立完成的工单数。", "Independent tasks.", value: "独立完成数"))
    var independent: Int
    @Argument(help: .words("计入的全部工单数，1 至 1000000。", "All eligible tasks, 1 to 1000000.", value: "工单数"))
    var eligible: Int

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.claim(numerator: independent, denominator: eligible))
        guard case .claim(let claim) = reply.answer else { return }
        session.print(ClaimView.report(claim, names: session.names(reply)), of: reply)
    }
}
