import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover sla clocks`.
struct SLAClocks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clocks", abstract: "The clocks of open tasks, the most urgent first.",
        discussion: """
            Example:
              handover sla clocks --severity P1
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "Only of this severity.")
    var severity: Severity?
    @Option(help: "Only about this service, as it is written in the task.")
    var service: String?
    @Option(help: "Only of tasks handed to this person, or worked on by them and handed to nobody.")
    var person: Person.ID?
    @Option(help: "Only those that are breached, at-risk, running or paused.")
    var state: RunningState?
    @Option(help: "How many at most, 1 to 1000.")
    var limit = 100

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit 为 1 至 1000", "--limit is 1 to 1000") }
    }

    func run() async throws {
        let session = try await Session.open(output)
        let query = ClockQuery(
            severity: severity, service: service, person: person, state: state?.state,
            time: try await session.time(time), limit: limit)
        let reply = try await session.ask(.clocks(query))
        guard case .clocks(let clocks) = reply.answer else { return }
        session.print(RunningClocksView.report(clocks, names: session.names(reply)), of: reply)
    }
}

/// How a clock may stand that has not stopped.
enum RunningState: String, CaseIterable, ExpressibleByArgument {
    case breached, running, paused
    case atRisk = "at-risk"

    var state: TaskClocks.State {
        switch self {
        case .breached: .breached
        case .running: .running
        case .paused: .paused
        case .atRisk: .atRisk
        }
    }
}
