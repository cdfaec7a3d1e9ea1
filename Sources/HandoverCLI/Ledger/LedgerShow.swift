import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover ledger show`.
struct LedgerShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .words("按顺序列出条目。", "Entries in their order."),
        discussion: .example("handover ledger show --from 1 --limit 5"))

    @OptionGroup var output: OutputOptions
    @Option(help: .words("从第几条起。", "The first entry number.", value: "条目号"))
    var from = 1
    @Option(help: .words("最多列多少，1 至 1000。", "How many at most, 1 to 1000.", value: "数量"))
    var limit = 100
    @Option(help: .words("只列此类记录，如 signed-off。", "Only facts of this kind, such as signed-off.", value: "种类"))
    var kind: Statement.Kind?
    @Option(help: .words("只列此人记录的。", "Only by this person.", value: "人员"))
    var by: Person.ID?
    @Flag(help: .words("只列生效时间比记录时间早三天以上的。", "Only what took effect more than three days before it was recorded."))
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
