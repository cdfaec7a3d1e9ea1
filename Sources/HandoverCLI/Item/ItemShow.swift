import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover item show`.
struct ItemShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One item: its wording, keys, evidence and what is open.",
        discussion: """
            Example:
              handover item show team/rota
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: "The item, such as team/rota.")
    var item: Item.ID

    func run() async throws {
        let session = try await Session.open(output)
        let time = try await session.time(time)
        let reply = try await session.ask(.item(item, time))
        guard case .item(let state) = reply.answer else { return }
        var rewordings: [Rewording] = []
        if state.hasStaleKey, case .rewordings(let found) = try await session.ask(.rewordings(item, time)).answer {
            rewordings = found
        }
        session.print(ItemView.report(state, rewordings: rewordings, names: session.names(reply)), of: reply)
    }
}
