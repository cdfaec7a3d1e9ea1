import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover alerts acknowledge`.
struct AlertsAcknowledge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: .words("表明你已知道某条告警。", "Says that you know of an alert."),
        discussion: .words(
            "由负责该告警的角色或负责人确认。确认后仍未解除，直到所告警的情况消失。",
            "For whoever holds the role whose affair it is, and for leads. It stays open until what it is about is over.",
            example: "handover alerts acknowledge 8 --note \"Looking into it\" --as jia1"))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words(
            "发出告警的台账条目号（见 handover alerts）。", "The number of the entry that raised it (alerts shows it).", value: "条目号")
    )
    var entry: Int
    @Option(help: .words("备注。", "A remark.", value: "备注"))
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.alert(.acknowledge(entry: entry, note: note)), options)
    }
}
