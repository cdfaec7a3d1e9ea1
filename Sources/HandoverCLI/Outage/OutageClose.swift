import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover outage close`.
struct OutageClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: .words("登记服务恢复。", "Records that a service is back."),
        discussion: .example("handover outage close 8 --as jia3"))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words(
            "登记中断的条目号（见 outage list）。",
            "The number of the entry that opened it (outage list shows it).",
            value: "条目号"))
    var entry: Int
    @Option(help: .words("何时：日期和时间（默认：现在）。", "When: a date and a time (default: now).", value: "时刻"))
    var when: String?
    @Option(help: .words("补充说明，随记录保存。", "A remark.", value: "说明"))
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .availability(.closeOutage(entry: entry, when: try await session.instantOrNow(when), note: note)), options)
    }
}
