import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover sla elapsed`.
struct SLAElapsed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "elapsed", abstract: "How long the clock ran between two times.",
        discussion: """
            Example:
              handover sla elapsed --from "2026-02-13 17:00" --to "2026-02-14 10:00"
            """)

    @OptionGroup var output: OutputOptions
    @Option(help: "P0, P1, P2 or P3: by whose hours it counts; without, by the working calendar.")
    var severity: Severity?
    @Option(help: "The earlier time: a date and a time.")
    var from: String
    @Option(help: "The later one.")
    var to: String
    @Option(help: "When it stood still, FROM..TO; may be given several times.")
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
