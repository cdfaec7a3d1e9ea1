import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover sla clocks`.
struct SLAClocks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clocks",
        abstract: .words("未关闭工单的计时，最急的在前。", "The clocks of open tasks, the most urgent first."),
        discussion: .example("handover sla clocks --severity P1"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: .words("只列此严重级别的。", "Only of this severity.", value: "严重级别"))
    var severity: Severity?
    @Option(help: .words("只列关于此服务的，写法与工单相同。", "Only about this service, as it is written in the task.", value: "服务"))
    var service: String?
    @Option(
        help: .words(
            "只列转给此人的，或此人参与而未转给别人的工单。",
            "Only of tasks handed to this person, or worked on by them and handed to nobody.",
            value: "人员"))
    var person: Person.ID?
    @Option(
        help: .words(
            "只列此状态的：breached（超时）、at-risk（即将超时）、running（计时中）或 paused（暂停）。",
            "Only those that are breached, at-risk, running or paused.",
            value: "状态"))
    var state: RunningState?
    @Option(help: .words("最多列多少，1 至 1000。", "How many at most, 1 to 1000.", value: "数量"))
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
