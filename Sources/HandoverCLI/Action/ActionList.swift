import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover action list`.
struct ActionList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("列出改进措施，逾期的在前。", "Improvement actions, the late ones first."),
        discussion: .example("handover action list --open"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Flag(help: .words("只列未完成且未取消的。", "Only those that are not done or dropped."))
    var open = false

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.improvements(try await session.time(time)))
        guard case .improvements(let register) = reply.answer else { return }
        session.print(
            ImprovementListView.report(register, isOpenOnly: open, names: session.names(reply)), of: reply)
    }
}
