import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover sla credits`.
struct SLACredits: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credits",
        abstract: "What missed promises would give back of the fee: a preview, with the arithmetic of each task.",
        discussion: """
            Example:
              handover sla credits --from 2026-01-01 --to 2026-01-31
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "Only of tasks closed on this day or later; the first of the month where it is left out.")
    var from: String?
    @Option(help: "Only of tasks closed on this day or earlier; today where it is left out.")
    var to: String?
    @Option(help: "Only of this severity.")
    var severity: Severity?
    @Option(help: "Only about this service, as it is written in the task.")
    var service: String?
    @Option(help: "How many tasks are listed at most, 1 to 1000; all are counted.")
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
