import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover task list`.
struct TaskList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("列出工单：未关闭的在前，然后是最近关闭的。", "Tasks: open ones first, then the newest closed."),
        discussion: .example("handover task list --severity P1 --limit 20"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: .words("只列此严重级别的。", "Only of this severity.", value: "严重级别"))
    var severity: Severity?
    @Option(help: .words("只列用到此能力的。", "Only with this capability.", value: "能力"))
    var capability: Capability.ID?
    @Option(help: .words("只列关于此服务的，写法与工单相同。", "Only about this service, as it is written in the task.", value: "服务"))
    var service: String?
    @Option(help: .words("只列此人参与的。", "Only those this person worked on.", value: "人员"))
    var person: Person.ID?
    @Option(help: .words("只列这一天及以后关闭的。", "Only closed on this day or later.", value: "日期"))
    var from: String?
    @Option(help: .words("只列这一天及以前关闭的。", "Only closed on this day or earlier.", value: "日期"))
    var to: String?
    @Flag(help: .words("只列独立程度等待评估人核实的。", "Only those whose level waits for an assessor."))
    var toReview = false
    @Flag(help: .words("只列在工作时间以外受理的。", "Only those opened outside the hours of the working calendar."))
    var outOfHours = false
    @Option(
        help: .words(
            "只列此结果的：independent（独立完成）、assisted（非独立完成）、unrated（未填独立程度）、drill（演练）或 not-eligible（不计入）。",
            "Only with this outcome: independent, assisted, unrated, drill or not-eligible.",
            value: "结果"))
    var outcome: TaskOutcome?
    @Flag(help: .words("只列计入独立完成率的。", "Only those that independence counts."))
    var counted = false
    @Flag(
        help: .words("与 --person 同用：结果按本人算，不按团队算。", "With --person: by what the task was for them, not for the team."))
    var own = false
    @Flag(
        help: .words(
            "只列须由评估人核实独立程度的，不论是否已核实。",
            "Only those whose levels an assessor is asked to look at, whether that was done or not."))
    var drawn = false
    @Flag(help: .words("只列评估人已核实独立程度的。", "Only those whose levels an assessor has looked at."))
    var reviewed = false
    @Flag(
        help: .words(
            "只列已解决而没有复盘的 P0、P1 工单（见 task review）。",
            "Only P0 and P1 tasks that are solved and of which nobody said what they taught (task review)."))
    var withoutReview = false
    @Option(help: .words("上一页的最后一张工单。", "The last task of the page before.", value: "工单号"))
    var after: TaskRecord.ID?
    @Option(help: .words("最多列多少，1 至 1000。", "How many at most, 1 to 1000.", value: "数量"))
    var limit = 100

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit 为 1 至 1000", "--limit is 1 to 1000") }
    }

    func run() async throws {
        let session = try await Session.open(output)
        var query = TaskQuery(
            severity: severity, capability: capability, service: service, person: person, toReview: toReview,
            outOfHours: outOfHours, outcome: outcome, counted: counted, own: own, drawn: drawn, reviewed: reviewed,
            withoutReview: withoutReview,
            time: try await session.time(time), after: after, limit: limit)
        if let from { query.closedFrom = try await session.day(from) }
        if let to { query.closedTo = try await session.day(to) }
        let reply = try await session.ask(.tasks(query))
        guard case .tasks(let tasks) = reply.answer else { return }
        session.print(TaskListView.report(tasks, names: session.names(reply)), of: reply)
    }
}
