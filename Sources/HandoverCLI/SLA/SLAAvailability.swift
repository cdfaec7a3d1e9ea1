import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover sla availability`.
struct SLAAvailability: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "availability", abstract: "Which share of a period services were there.",
        discussion: """
            Example:
              handover sla availability --from 2026-01-01 --to 2026-01-31
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "The first day (default: the first of the month).")
    var from: String?
    @Option(help: "The last day (default: today).")
    var to: String?
    @Option(help: "Only outages of this service, and those of all services.")
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
