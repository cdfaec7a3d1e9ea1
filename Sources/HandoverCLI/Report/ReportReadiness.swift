import ArgumentParser
import HandoverReadiness

/// The command `handover report readiness`.
struct ReportReadiness: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readiness", abstract: "Where the handover stands, and what changed in the week.",
        discussion: """
            Example:
              handover report readiness --as-of 2026-01-30 --format html -o week.html
            """)

    @OptionGroup var options: ReportOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "What changed in the week, or in four-weeks, before.")
    var period = ReportPeriod.week

    func run() async throws { try await options.make(.readiness(period), time) }
}
