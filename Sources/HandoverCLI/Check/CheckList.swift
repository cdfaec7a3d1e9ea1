import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover check list`.
struct CheckList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The checks of the items, and what each last came to.",
        discussion: """
            Example:
              handover check list
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.checks(try await session.time(time)))
        guard case .checks(let register) = reply.answer else { return }
        session.print(CheckListView.report(register, names: session.names(reply)), of: reply)
    }
}
