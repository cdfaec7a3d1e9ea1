import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover ledger show`.
struct LedgerShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Entries in their order.",
        discussion: """
            Example:
              handover ledger show --from 1 --limit 5
            """)

    @OptionGroup var output: OutputOptions
    @Option(help: "The first entry number.")
    var from = 1
    @Option(help: "How many at most, 1 to 1000.")
    var limit = 100
    @Option(help: "Only facts of this kind, such as signed-off.")
    var kind: Statement.Kind?
    @Option(help: "Only by this person.")
    var by: Person.ID?
    @Flag(help: "Only what took effect more than three days before it was recorded.")
    var backdated = false

    func validate() throws {
        guard (1...1000).contains(limit), from >= 1 else {
            throw ValidationError("--limit 为 1 至 1000，--from 至少为 1", "--limit is 1 to 1000, --from at least 1")
        }
    }

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(
            .entries(EntryQuery(from: from, limit: limit, kind: kind, by: by, backdated: backdated)))
        guard case .entries(let entries) = reply.answer else { return }
        session.print(HistoryView.report(entries, names: session.names(reply)), of: reply)
    }
}
