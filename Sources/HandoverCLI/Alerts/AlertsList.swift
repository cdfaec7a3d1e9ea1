import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover alerts list`.
struct AlertsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: .words("未解除的告警，最新的在前。", "The alerts that are open, the newest first."),
        discussion: .words(
            "服务器按 support/alerts.yaml 的规则自动发出和解除告警；alerts run 立即做一次。只写 handover alerts 也一样。",
            """
            A server raises and ends them by itself, by the rules of support/alerts.yaml; alerts run does it at once.
            handover alerts alone is the same.
            """,
            example: "handover alerts list --all --format csv"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Flag(help: .words("已解除的也列出。", "Those that are over, too."))
    var all = false
    @Option(help: .words("最多列几条，1 至 1000。", "How many at most, 1 to 1000.", value: "条数"))
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
