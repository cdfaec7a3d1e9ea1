import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover administrator remove`.
struct AdministratorRemove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Ends somebody's being an administrator.",
        discussion: """
            Example:
              handover administrator remove jia1 --reason "Handed over" --as lisi
            """)

    @OptionGroup var options: ActOptions
    @Argument(help: "The person's id.")
    var id: Person.ID
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        try await Session.open(options.output).act(.removeAdministrator(id, reason: reason), options)
    }
}
