import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover report revoke`.
struct ReportRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: .words(
            "撤销自己对报告的批准；条目仍留在台账里。",
            "Takes back one's own approval of a report; the entry stays in the ledger."),
        discussion: .example(
            """
            handover report revoke 8 --reason "The ratings were missing" --as jia2
            """))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words(
            "批准的条目号（见 report support）。",
            "The number of the approval's entry (report support shows it).",
            value: "条目号"))
    var entry: Int
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.revoke(
            entry, of: [.reportApproved], reason: reason, options)
    }
}
