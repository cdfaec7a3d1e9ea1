import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover sla credits`.
struct SLACredits: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credits",
        abstract: .words(
            "服务补偿预览：未兑现的承诺应退多少费用，逐张工单列出算法。",
            "What missed promises would give back of the fee: a preview, with the arithmetic of each task."),
        discussion: .example("handover sla credits --from 2026-01-01 --to 2026-01-31"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(
        help: .words(
            "只计这一天及以后关闭的工单；不写则为本月 1 日。",
            "Only of tasks closed on this day or later; the first of the month where it is left out.",
            value: "日期"))
    var from: String?
    @Option(
        help: .words(
            "只计这一天及以前关闭的工单；不写则为今天。",
            "Only of tasks closed on this day or earlier; today where it is left out.",
            value: "日期"))
    var to: String?
    @Option(help: .words("只列此严重级别的。", "Only of this severity.", value: "严重级别"))
    var severity: Severity?
    @Option(help: .words("只列关于此服务的，写法与工单相同。", "Only about this service, as it is written in the task.", value: "服务"))
    var service: String?
    @Option(
        help: .words(
            "最多列出多少张工单，1 至 1000；合计不受影响。",
            "How many tasks are listed at most, 1 to 1000; all are counted.",
            value: "数量"))
    var limit = 100

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit 为 1 至 1000", "--limit is 1 to 1000") }
    }

    func run() async throws {
        let session = try await Session.open(output)
        var query = CreditQuery(severity: severity, service: service, time: try await session.time(time), limit: limit)
        if let from { query.first = try await session.day(from) }
        if let to { query.last = try await session.day(to) }
        let reply = try await session.ask(.credits(query))
        guard case .credits(let credits) = reply.answer else { return }
        session.print(ServiceCreditsView.report(credits, names: session.names(reply)), of: reply)
    }
}
