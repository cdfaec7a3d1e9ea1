import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task overturn`.
struct TaskOverturn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overturn", abstract: "An assessor's correction of the reported level.",
        discussion: """
            Example:
              handover task overturn T-2 --person jia3 --level prompted --reason "Asked twice in the chat" --as wangwu
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Option(help: "Whose level; may be given several times.")
    var person: [Person.ID]
    @Option(help: "The level that was right, one for each --person.")
    var level: [SupervisionLevel]
    @Option(help: "Who helped: delivering or colleague; left out, nobody where all levels become alone or teaching.")
    var helpedBy: Helper?
    @Option(help: "Why.")
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
