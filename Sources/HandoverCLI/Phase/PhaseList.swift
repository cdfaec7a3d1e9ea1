import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover phase list`.
struct PhaseList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words(
            "各服务、各严重级别处于哪个阶段，自何时起，由谁设置。",
            "Which phase each service and severity is in, since when, and by whom."),
        discussion: .example("handover phase list --as-of 2026-01-28"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.phases(try await session.time(time)))
        guard case .phases(let register) = reply.answer else { return }
        session.print(PhaseListView.report(register, names: session.names(reply)), of: reply)
    }
}
