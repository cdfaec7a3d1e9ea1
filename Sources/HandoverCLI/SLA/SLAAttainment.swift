import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover sla attainment`.
struct SLAAttainment: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attainment",
        abstract: .words("按时的计时占多少，哪些没有计入。", "Which share of the clocks was kept, and what was left out of it."),
        discussion: .example("handover sla attainment --from 2026-01-01 --to 2026-01-31 --by service"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: .words("只计这一天及以后关闭的工单。", "Only of tasks closed on this day or later.", value: "日期"))
    var from: String?
    @Option(help: .words("只计这一天及以前关闭的工单。", "Only of tasks closed on this day or earlier.", value: "日期"))
    var to: String?
    @Option(help: .words("severity（级别）、service（服务）或 month（月份）。", "severity, service or month.", value: "分项"))
    var by = Attainment.Grouping.severity
    @Option(
        help: .words(
            "谁的服务台受理的工单：delivering（移交方；不写也是）或 own（接收方自己）。",
            "Whose desk got the tasks: delivering (so without), or own, the receiving team's.",
            value: "受理方"))
    var askedOf = AskedOf.delivering

    func run() async throws {
        let session = try await Session.open(output)
        var query = AttainmentQuery(by: by, desk: askedOf, time: try await session.time(time))
        if let from { query.first = try await session.day(from) }
        if let to { query.last = try await session.day(to) }
        let reply = try await session.ask(.attainment(query))
        guard case .attainment(let attainment) = reply.answer else { return }
        session.print(AttainmentView.report(attainment, names: session.names(reply)), of: reply)
    }
}
