import ArgumentParser
import HandoverReadiness

/// The command `handover report readiness`.
struct ReportReadiness: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readiness",
        abstract: .words("交接的现状，以及这一周的变化。", "Where the handover stands, and what changed in the week."),
        discussion: .example("handover report readiness --as-of 2026-01-30 --format html -o week.html"))

    @OptionGroup var options: ReportOptions
    @OptionGroup var time: TimeOptions
    @Option(
        help: .words(
            "列出之前一周（week）或四周（four-weeks）的变化。", "What changed in the week, or in four-weeks, before.", value: "周期"))
    var period = ReportPeriod.week

    func run() async throws { try await options.make(.readiness(period), time) }
}
