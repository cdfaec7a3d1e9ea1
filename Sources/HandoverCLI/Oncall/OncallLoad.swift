import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover oncall load`.
struct OncallLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: .words(
            "每人的值班量：夜间、周末和节假日分开列。",
            "How much everybody is on duty: nights, weekends and public holidays apart."),
        discussion: .words(
            "不写日期时为本月。",
            "Of this month where no days are said.",
            example: "handover oncall load --from 2026-02-01 --to 2026-02-28"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @OptionGroup var days: DutyDaysOptions

    func run() async throws {
        let session = try await Session.open(output)
        let (answer, reply) = try await session.duty(.load(try await session.days(days)), time)
        var load: DutyLoad?
        if case .load(let found) = answer { load = found }
        session.print(DutyLoadView.report(load, names: session.names(reply)), of: reply)
    }
}
