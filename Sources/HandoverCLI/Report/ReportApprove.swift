import ArgumentParser
import HandoverModel
import HandoverTracker

/// The reports that are approved.
enum ApprovedReport: String, CaseIterable, ExpressibleByArgument {
    case support
}

/// The command `handover report approve`.
struct ReportApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "A director of the receiving team approves a report of a period that is over.",
        discussion: """
            What the report says is kept as a SHA-256: report support --canonical prints what it is of. Where something is
            recorded later that changes the report, it says so, and can be approved once more.

            Example:
              handover report approve support --of 2025-12 --as jia2
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "support.")
    var report: ApprovedReport
    @Option(name: [.customLong("of"), .customLong("month")], help: "Which one: 2026-01, 2026-W05 or 2026-Q1.")
    var of: SupportPeriod

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.approveReport(period: of, seen: nil), options)
    }
}
