import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover measure show`.
struct MeasureShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .words("一项指标：另有哪些要求，由哪些工单构成。", "One measure: what is asked for beside it, and what it is made of."),
        discussion: .example("handover measure show independence --by week"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(
        help: .words(
            "independence，或 handover measure list 所列的其他编号。",
            "independence, or another id of handover measure list.",
            value: "指标"))
    var measure: MeasureID
    @Option(
        help: .words(
            "severity（级别）、capability（能力）、person（人员）、service（服务）或 week（周）；默认：级别和能力。",
            "severity, capability, person, service or week (default: severity and capability).",
            value: "分项"))
    var by: MeasureSplit.Dimension?

    func run() async throws {
        let session = try await Session.open(output)
        let dimensions = by.map { [$0] } ?? MeasureSplit.Dimension.always
        let reply = try await session.ask(.measure(measure, by: dimensions, try await session.time(time)))
        guard case .measure(let detail) = reply.answer else { return }
        session.print(MeasureView.report(detail, names: session.names(reply)), of: reply)
    }
}
