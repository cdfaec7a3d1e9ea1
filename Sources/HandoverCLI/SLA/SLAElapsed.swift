import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover sla elapsed`.
struct SLAElapsed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "elapsed",
        abstract: .words("两个时刻之间计时走了多久。", "How long the clock ran between two times."),
        discussion: .example(
            """
            handover sla elapsed --from "2026-02-13 17:00" --to "2026-02-14 10:00"
            """))

    @OptionGroup var output: OutputOptions
    @Option(
        help: .words(
            "P0、P1、P2 或 P3：按该级别的服务时间计；不写则按工作日历。",
            "P0, P1, P2 or P3: by whose hours it counts; without, by the working calendar.",
            value: "严重级别"))
    var severity: Severity?
    @Option(help: .words("较早的时刻：日期和时间。", "The earlier time: a date and a time.", value: "时刻"))
    var from: String
    @Option(help: .words("较晚的时刻。", "The later one.", value: "时刻"))
    var to: String
    @Option(
        help: .words("暂停的时段，写作 起..止；可写多次。", "When it stood still, FROM..TO; may be given several times.", value: "时段"))
    var pause: [String] = []

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(
            .serviceTimes(
                ServiceQuery(
                    .elapsed(to: try await session.instant(to)), severity: severity,
                    from: try await session.instant(from), pauses: try await session.pauses(pause))))
        guard case .serviceTimes(let times) = reply.answer else { return }
        session.print(ServiceTimesView.report(times, names: session.names(reply)), of: reply)
    }
}
