import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task overturn`.
struct TaskOverturn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overturn",
        abstract: .words("评估人改判填报的独立程度。", "An assessor's correction of the reported level."),
        discussion: .example(
            """
            handover task overturn T-2 --person jia3 --level prompted --reason "Asked twice in the chat" --as wangwu
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Option(help: .words("改判谁的；可写多次。", "Whose level; may be given several times.", value: "人员"))
    var person: [Person.ID]
    @Option(help: .words("应为的独立程度，每个 --person 写一个。", "The level that was right, one for each --person.", value: "独立程度"))
    var level: [SupervisionLevel]
    @Option(
        help: .words(
            "谁帮的：delivering（移交方）或 colleague（本团队同事）；不写时，若改判后都是 alone 或 teaching，即无人帮。",
            "Who helped: delivering or colleague; left out, nobody where all levels become alone or teaching.",
            value: "帮助者"))
    var helpedBy: Helper?
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func validate() throws {
        guard level.count == person.count else {
            throw ValidationError("每个 --person 写一个 --level", "give one --level for each --person")
        }
    }

    func run() async throws {
        let session = try await Session.open(options.output)
        let levels = zip(person, level).map { WorkerCommand(person: $0, level: $1) }
        try await session.record(
            .overturnTask(task: task, levels: levels, helpedBy: helpedBy, reason: reason), options)
    }
}
