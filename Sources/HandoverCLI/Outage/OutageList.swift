import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover outage list`.
struct OutageList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("列出服务中断和维护窗口，最近的在前。", "Outages and maintenance, the newest first."),
        discussion: .example("handover outage list"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.outages(try await session.time(time)))
        guard case .outages(let register) = reply.answer else { return }
        session.print(OutageListView.report(register, names: session.names(reply)), of: reply)
    }
}
