import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover oncall week`.
struct OncallWeek: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week",
        abstract: .words("七天的值班表。", "The duties of seven days."),
        discussion: .example("handover oncall week --from 2026-03-09"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: .words("第一天（默认：本周一）。", "The first day (default: the Monday of this week).", value: "日期"))
    var from: String?

    func run() async throws {
        let session = try await Session.open(output)
        let (answer, reply) = try await session.duty(.week(from: try await session.day(from)), time)
        var week: DutyWeek?
        if case .week(let found) = answer { week = found }
        session.print(DutyWeekView.report(week, names: session.names(reply)), of: reply)
    }
}
