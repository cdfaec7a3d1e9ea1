import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task hand`.
struct TaskHand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand", abstract: "Hands an open task to another person, or to a team.",
        discussion: """
            Example:
              handover task hand T-8 --to jia4 --as jia1
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The task's id.")
    var task: TaskRecord.ID
    @Option(help: "Whose it is from now on.")
    var to: Person.ID?
    @Option(help: "The team, where nobody is named: delivering or receiving.")
    var team: Side?
    @Option(help: "A remark.")
    var note: String?
    @Option(help: "When: a date and a time (default: now).")
    var when: String?

    func validate() throws {
        guard (to == nil) != (team == nil) else {
            throw ValidationError("--to 与 --team 写一个", "say whose it is: --to or --team")
        }
    }

    func run() async throws {
        let session = try await Session.open(options.output)
        let when = try await session.instantOrNow(when)
        if let to {
            try await session.record(.ticket(.handOn(task: task, person: to, when: when, note: note)), options)
        } else if let team {
            try await session.record(.ticket(.handToTeam(task: task, team: team, when: when, note: note)), options)
        }
    }
}
