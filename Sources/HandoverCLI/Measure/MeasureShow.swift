import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover measure show`.
struct MeasureShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One measure: what is asked for beside it, and what it is made of.",
        discussion: """
            Example:
              handover measure show independence --by week
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: "independence, or another id of handover measure list.")
    var measure: MeasureID
    @Option(help: "severity, capability, person, service or week (default: severity and capability).")
    var by: MeasureSplit.Dimension?

    func run() async throws {
        let session = try await Session.open(output)
        let dimensions = by.map { [$0] } ?? MeasureSplit.Dimension.always
        let reply = try await session.ask(.measure(measure, by: dimensions, try await session.time(time)))
        guard case .measure(let detail) = reply.answer else { return }
        session.print(MeasureView.report(detail, names: session.names(reply)), of: reply)
    }
}
