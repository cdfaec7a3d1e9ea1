import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover action show`.
struct ActionShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One improvement action, with what it comes from and what became of it.",
        discussion: """
            Example:
              handover action show A-1
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: "Its id (action list shows it).")
    var action: Improvement.ID

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.improvement(action, try await session.time(time)))
        guard case .improvement(let state) = reply.answer else { return }
        session.print(ImprovementView.report(state, names: session.names(reply)), of: reply)
    }
}
