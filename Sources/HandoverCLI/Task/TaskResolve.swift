import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task resolve`.
struct TaskResolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Records that an open task was solved and closed, by whom and at which level.",
        discussion: """
            Example:
              handover task resolve --id T-8 --person jia3 --level alone --doc documents/faq --as jia3
            """)

    @OptionGroup var options: RecordOptions
    @OptionGroup var task: TaskOptions
    @Option(help: "When it was solved (default: now).")
    var resolved: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        var command = task.command
        command.report.resolved = try await session.moment(resolved)
        try await session.record(.resolveTask(command), options)
    }
}
