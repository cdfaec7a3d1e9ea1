import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover oncall load`.
struct OncallLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "How much everybody is on duty: nights, weekends and public holidays apart.",
        discussion: """
            Of this month where no days are said.
            Example:
              handover oncall load --from 2026-02-01 --to 2026-02-28
            """)

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
