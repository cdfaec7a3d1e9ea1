import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover check list`.
struct CheckList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("列出各交接项的自动检查和最近一次的结果。", "The checks of the items, and what each last came to."),
        discussion: .example("handover check list"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.checks(try await session.time(time)))
        guard case .checks(let register) = reply.answer else { return }
        session.print(CheckListView.report(register, names: session.names(reply)), of: reply)
    }
}
