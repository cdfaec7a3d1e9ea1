import ArgumentParser
import HandoverModel

/// What can be said of a task in one go.
struct TaskOptions: ParsableArguments {
    @Option(help: .words("工单号，与工单系统相同。", "The task's id, as in the ticket system.", value: "工单号"))
    var id: TaskRecord.ID
    @Option(help: .words("P0、P1、P2 或 P3（默认：P3）。", "P0, P1, P2 or P3 (default P3).", value: "严重级别"))
    var severity: Severity?
    @Option(help: .words("一行标题。", "One line about it.", value: "标题"))
    var title: String?
    @Option(help: .words("用到的能力。", "The capability it took.", value: "能力"))
    var capability: Capability.ID?
    @Option(
        help: .words(
            "所属服务：support/services.yaml 里的，或工单用过的。",
            "The service it was about: one of support/services.yaml, or one that a task names.",
            value: "服务"))
    var service: String?
    @Flag(help: .words("这是新的服务，还没有工单用过。", "The service is new: no task was about it so far."))
    var newService = false
    @Option(
        help: .words(
            "从哪里来：support/channels.yaml 里的渠道，或任意文字。",
            "How it came in: a channel of support/channels.yaml, or any word.",
            value: "渠道"))
    var channel: String?
    @Option(help: .words("谁报告的。", "Who reported it.", value: "报告人"))
    var reporter: String?
    @Option(
        help: .words(
            "谁的服务台受理：own（接收方自己）或 delivering（移交方）；默认：own。",
            "Whose support desk got it: own or delivering (default own).",
            value: "受理方"))
    var askedOf: AskedOf?
    @Option(
        help: .words(
            "security（安全事件）或 data-leak（数据泄露），不论级别都另有响应时限。",
            "security or data-leak, which are answered within a time of their own, whatever their severity.",
            value: "类别"))
    var kind: SupportKind?
    @Option(help: .words("参与处理的人；可写多次。", "Somebody who worked on it; may be given several times.", value: "人员"))
    var person: [Person.ID] = []
    @Option(
        help: .words(
            "watching、guided、prompted、alone 或 teaching；由本人自己填的写 unsaid。每个 --person 写一个，或共写一个。",
            """
            How they did it: watching, guided, prompted, alone or teaching, or unsaid for whoever says it themselves; one for each \
            --person, or one for all.
            """,
            value: "独立程度"))
    var level: [WorkerLevel] = []
    @Option(
        help: .words("谁帮的：delivering（移交方）或 colleague（本团队同事）。", "Who helped: delivering or colleague.", value: "帮助者"))
    var helpedBy: Helper?
    @Flag(help: .words("被移交方接手。", "The delivering team took it over."))
    var takenOver = false
    @Flag(help: .words("已取消。", "It was cancelled."))
    var cancelled = false
    @Flag(help: .words("与另一张工单重复。", "It is a duplicate of another task."))
    var duplicate = false
    @Flag(help: .words("自行恢复。", "It went away by itself."))
    var resolvedItself = false
    @Option(help: .words("演练：passed（通过）或 failed（未通过）。", "A rehearsed task: passed or failed.", value: "结果"))
    var drill: TaskReport.DrillResult?

    @Option(
        help: .words(
            "随之更新的文档：知识库文档的标识（见 kb list）、文档清单里的交接项，或任意文字。",
            "The document that was updated with it: the id of one of the knowledge base (see kb list), an item of the documents, or any words.",
            value: "文档"))
    var doc: String?
    @Option(help: .words("未更新文档的原因。", "Why no document was updated.", value: "原因"))
    var noDoc: String?

    func validate() throws {
        guard doc == nil || noDoc == nil else {
            throw ValidationError("--doc 与 --no-doc 只写一个", "give --doc or --no-doc")
        }
        guard level.count <= 1 || level.count == person.count else {
            throw ValidationError("--level 写一个，或每个 --person 写一个", "give --level once, or once for each --person")
        }
        guard level.isEmpty || !person.isEmpty else {
            throw ValidationError("写 --level 要同时写 --person", "--level needs a --person")
        }
    }

    /// The command without its times.
    var command: TaskCommand {
        var report = TaskReport(task: id)
        report.title = title
        report.severity = severity
        report.service = service
        report.capability = capability
        report.channel = channel
        report.reporter = reporter
        report.askedOf = askedOf
        report.supportKind = kind
        report.helpedBy = helpedBy
        report.drill = drill
        report.document = doc
        report.noDocument = noDoc
        report.marks = marks.isEmpty ? nil : marks
        let workers = person.enumerated().map { index, id in
            let told = level.count == 1 ? level[0] : index < level.count ? level[index] : .unsaid
            return WorkerCommand(person: id, level: told.level)
        }
        return TaskCommand(report: report, workers: workers, naming: newService || service == nil ? nil : .known)
    }

    private var marks: [TaskMark] {
        var marks: [TaskMark] = []
        if cancelled { marks.append(.cancelled) }
        if drill != nil { marks.append(.drill) }
        if duplicate { marks.append(.duplicate) }
        if resolvedItself { marks.append(.resolvedItself) }
        if takenOver { marks.append(.takenOver) }
        return marks
    }
}
