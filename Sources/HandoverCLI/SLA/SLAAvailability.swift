import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover sla availability`.
struct SLAAvailability: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "availability",
        abstract: .words("一段时间内服务的可用率。", "Which share of a period services were there."),
        discussion: .example("handover sla availability --from 2026-01-01 --to 2026-01-31"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: .words("第一天（默认：本月 1 日）。", "The first day (default: the first of the month).", value: "日期"))
    var from: String?
    @Option(help: .words("最后一天（默认：今天）。", "The last day (default: today).", value: "日期"))
    var to: String?
    @Option(
        help: .words("只计此服务的中断，以及全部服务的中断。", "Only outages of this service, and those of all services.", value: "服务"))
    var service: String?

    func run() async throws {
        let session = try await Session.open(output)
        var query = AvailabilityQuery(service: service, time: try await session.time(time))
        if let from { query.first = try await session.day(from) }
        if let to { query.last = try await session.day(to) }
        let reply = try await session.ask(.availability(query))
        guard case .availability(let availability) = reply.answer else { return }
        session.print(AvailabilityView.report(availability, names: session.names(reply)), of: reply)
    }
}
