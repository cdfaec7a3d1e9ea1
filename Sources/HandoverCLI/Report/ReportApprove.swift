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
        abstract: .words(
            "接收方总监批准一期已结束的报告。",
            "A director of the receiving team approves a report of a period that is over."),
        discussion: .words(
            "报告内容以 SHA-256 记录，原文见 report support --canonical。之后记录的内容改变了报告的，会写明，并可再批准一次。",
            """
            What the report says is kept as a SHA-256: report support --canonical prints what it is of. Where something is
            recorded later that changes the report, it says so, and can be approved once more.
            """,
            example: "handover report approve support --of 2025-12 --as jia2"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("support（支持服务报告）。", "support.", value: "报告"))
    var report: ApprovedReport
    @Option(
        name: [.customLong("of"), .customLong("month")],
        help: .words("哪一期：2026-01、2026-W05 或 2026-Q1。", "Which one: 2026-01, 2026-W05 or 2026-Q1.", value: "期"))
    var of: SupportPeriod

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.approveReport(period: of, seen: nil), options)
    }
}
