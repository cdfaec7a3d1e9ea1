import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover diff`.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: .words("两个时间之间多了什么、少了什么，由谁引起。", "What was gained and lost between two times, and by whom."),
        discussion: .example("handover diff --from 2025-12-05 --to 2026-01-30"))

    @OptionGroup var output: OutputOptions
    @Option(
        help: .words("较早的时间：时刻，或某日（按当日结束）。", "The earlier time: an instant, or a day, whose end counts.", value: "时间"))
    var from: String
    @Option(help: .words("较晚的时间（默认：现在）。", "The later one (default: now).", value: "时间"))
    var to: String?
    @Option(
        help: .words(
            "只计入到那时已记录的：某日结束、时刻，或最后一条的条目号。",
            "Count only what had been recorded by then: a day's end, an instant, or the number of the last entry.",
            value: "时间"))
    var knownAt: String?

    func run() async throws {
        let session = try await Session.open(output)
        let (now, zone) = try await session.present()
        let question = Question.difference(
            from: try MomentArgument.moment(from, now: now, in: zone),
            to: try (to == "now" ? nil : to).map { try MomentArgument.moment($0, now: now, in: zone) },
            known: try knownAt.map { try MomentArgument.known($0, now: now, in: zone) })
        let reply = try await session.ask(question)
        guard case .difference(let difference) = reply.answer else { return }
        session.print(DifferenceView.report(difference, names: session.names(reply)), of: reply)
    }
}
