import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover sla attainment`.
struct SLAAttainment: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attainment", abstract: "Which share of the clocks was kept, and what was left out of it.",
        discussion: """
            Example:
              handover sla attainment --from 2026-01-01 --to 2026-01-31 --by service
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "Only of tasks closed on this day or later.")
    var from: String?
    @Option(help: "Only of tasks closed on this day or earlier.")
    var to: String?
    @Option(help: "severity, service or month.")
    var by = Attainment.Grouping.severity
    @Option(help: "Whose desk got the tasks: delivering (so without), or own, the receiving team's.")
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
