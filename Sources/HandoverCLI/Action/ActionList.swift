import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover action list`.
struct ActionList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Improvement actions, the late ones first.",
        discussion: """
            Example:
              handover action list --open
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Flag(help: "Only those that are not done or dropped.")
    var open = false

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.improvements(try await session.time(time)))
        guard case .improvements(let register) = reply.answer else { return }
        session.print(
            ImprovementListView.report(register, isOpenOnly: open, names: session.names(reply)), of: reply)
    }
}
