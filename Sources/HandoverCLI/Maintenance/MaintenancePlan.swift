import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover maintenance plan`.
struct MaintenancePlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: .words(
            "登记维护窗口；其间的服务中断不计入可用率。",
            "Records a time in which a service may be away; what is down in it does not count."),
        discussion: .words(
            "须由负责人登记。outage list 列出它，并注明是否在开始前登记；outage withdraw 可撤销。",
            "Takes a lead. outage list shows it, and whether it was recorded before it began; outage withdraw takes it back.",
            example: """
                handover maintenance plan --from "2026-03-07 22:00" --to "2026-03-08 02:00" --as lisi
                """))

    @OptionGroup var options: RecordOptions
    @Option(help: .words("开始时刻：日期和时间。", "When it begins: a date and a time.", value: "时刻"))
    var from: String
    @Option(help: .words("结束时刻。", "When it ends.", value: "时刻"))
    var to: String
    @Option(
        help: .words("哪项服务，写法与工单相同（默认：全部服务）。", "The service, as tasks have it (default: all services).", value: "服务"))
    var service: String?
    @Option(help: .words("补充说明，随记录保存。", "A remark.", value: "说明"))
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .availability(
                .planMaintenance(
                    service: service, start: try await session.instant(from), end: try await session.instant(to),
                    note: note)), options)
    }
}
