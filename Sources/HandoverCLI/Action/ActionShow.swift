import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover action show`.
struct ActionShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .words("一项改进措施：由来和结果。", "One improvement action, with what it comes from and what became of it."),
        discussion: .example("handover action show A-1"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: .words("改进措施的编号（见 action list）。", "Its id (action list shows it).", value: "改进措施"))
    var action: Improvement.ID

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.improvement(action, try await session.time(time)))
        guard case .improvement(let state) = reply.answer else { return }
        session.print(ImprovementView.report(state, names: session.names(reply)), of: reply)
    }
}
