import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover alerts list`.
struct AlertsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The alerts that are open, the newest first.",
        discussion: """
            A server raises and ends them by itself, by the rules of support/alerts.yaml; alerts run does it at once.
            handover alerts alone is the same.
            Example:
              handover alerts list --all --format csv
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Flag(help: "Those that are over, too.")
    var all = false
    @Option(help: "How many at most, 1 to 1000.")
    var limit = 100

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit 为 1 至 1000", "--limit is 1 to 1000") }
    }

    func run() async throws {
        let session = try await Session.open(output)
        let query = AlertQuery(all: all, time: try await session.time(time), limit: limit)
        let reply = try await session.ask(.alerts(query))
        guard case .alerts(let list) = reply.answer else { return }
        session.print(AlertListView.report(list, names: session.names(reply)), of: reply)
    }
}
