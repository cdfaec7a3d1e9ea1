import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover person reopen`.
struct PersonReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Opens somebody's account again.",
        discussion: """
            What closing ended stays ended: the person is invited anew. By an administrator; until there is one, by anybody on the server's machine.
            Example:
              handover person reopen jia6 --reason "Came back" --as lisi
            """)

    @OptionGroup var options: ActOptions
    @Argument(help: "Whose account.")
    var id: Person.ID
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        try await Session.open(options.output).act(.reopenAccount(id, reason: reason), options)
    }
}
