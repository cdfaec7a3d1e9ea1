import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover person close`.
struct PersonClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Closes somebody's account: password, sessions, tokens and invitation end.",
        discussion: """
            What they recorded stays, and so does their part in handover.yaml. By an administrator; until there is one, by anybody on the server's machine.
            Example:
              handover person close jia6 --reason "Left the company" --as lisi
            """)

    @OptionGroup var options: ActOptions
    @Argument(help: "Whose account.")
    var id: Person.ID
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        try await Session.open(options.output).act(.closeAccount(id, reason: reason), options)
    }
}
