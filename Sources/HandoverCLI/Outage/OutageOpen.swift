import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover outage open`.
struct OutageOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: .words("登记服务中断。", "Records that a service is away."),
        discussion: .example(
            """
            handover outage open --severity P0 --service erp --note "No answer on port 443" --as jia3
            """))

    @OptionGroup var options: RecordOptions
    @Option(help: .words("P0、P1、P2 或 P3。", "P0, P1, P2 or P3.", value: "严重级别"))
    var severity: Severity
    @Option(
        help: .words("哪项服务，写法与工单相同（默认：全部服务）。", "The service, as tasks have it (default: all services).", value: "服务"))
    var service: String?
    @Option(help: .words("自何时起：日期和时间（默认：现在）。", "Since when: a date and a time (default: now).", value: "时刻"))
    var when: String?
    @Flag(help: .words("服务可用但变慢：不计入中断时间。", "It is there, and slow: that counts as no time in which it was away."))
    var degraded = false
    @Option(help: .words("补充说明，随记录保存。", "A remark.", value: "说明"))
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .availability(
                .openOutage(
                    service: service, severity: severity, when: try await session.instantOrNow(when), note: note,
                    extent: degraded ? .degraded : .away)),
            options)
    }
}
