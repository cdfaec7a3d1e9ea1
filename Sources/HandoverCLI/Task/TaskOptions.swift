import ArgumentParser
import HandoverModel

/// What can be said of a task in one go.
struct TaskOptions: ParsableArguments {
    @Option(help: "The task's id, as in the ticket system.")
    var id: TaskRecord.ID
    @Option(help: "P0, P1, P2 or P3 (default P3).")
    var severity: Severity?
    @Option(help: "One line about it.")
    var title: String?
    @Option(help: "The capability it took.")
    var capability: Capability.ID?
    @Option(help: "The service it was about: one of support/services.yaml, or any word.")
    var service: String?
    @Option(help: "How it came in: a channel of support/channels.yaml, or any word.")
    var channel: String?
    @Option(help: "Who reported it.")
    var reporter: String?
    @Option(help: "Whose support desk got it: own or delivering (default own).")
    var askedOf: AskedOf?
    @Option(help: "security or data-leak, which are answered within a time of their own, whatever their severity.")
    var kind: SupportKind?
    @Option(help: "Somebody who worked on it; may be given several times.")
    var person: [Person.ID] = []
    @Option(
        help: """
            How they did it: watching, guided, prompted, alone or teaching, or unsaid for whoever says it themselves; one for each \
            --person, or one for all.
            """)
    var level: [WorkerLevel] = []
    @Option(help: "Who helped: delivering or colleague.")
    var helpedBy: Helper?
    @Flag(help: "The delivering team took it over.")
    var takenOver = false
    @Flag(help: "It was cancelled.")
    var cancelled = false
    @Flag(help: "It is a duplicate of another task.")
    var duplicate = false
    @Flag(help: "It went away by itself.")
    var resolvedItself = false
    @Option(help: "A rehearsed task: passed or failed.")
    var drill: TaskReport.DrillResult?

    @Option(help: "The document that was updated with it: an item of the documents, or any words.")
    var doc: String?
    @Option(help: "Why no document was updated.")
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
        return TaskCommand(report: report, workers: workers)
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
