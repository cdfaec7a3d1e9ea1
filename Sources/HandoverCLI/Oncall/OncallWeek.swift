import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover oncall week`.
struct OncallWeek: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week", abstract: "The duties of seven days.",
        discussion: """
            Example:
              handover oncall week --from 2026-03-09
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "The first day (default: the Monday of this week).")
    var from: String?

    func run() async throws {
        let session = try await Session.open(output)
        let (answer, reply) = try await session.duty(.week(from: try await session.day(from)), time)
        var week: DutyWeek?
        if case .week(let found) = answer { week = found }
        session.print(DutyWeekView.report(week, names: session.names(reply)), of: reply)
    }
}
