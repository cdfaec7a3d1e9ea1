import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover measure list`.
struct MeasureList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("列出全部指标和目标。", "All measures against their targets."),
        discussion: .example("handover measure list --as-of 2026-01-30"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.readiness(try await session.time(time)))
        guard case .readiness(let readiness) = reply.answer else { return }
        session.print(MeasureListView.report(readiness.measures, names: session.names(reply)), of: reply)
    }
}
