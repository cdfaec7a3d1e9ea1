import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover administrator add`.
struct AdministratorAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Names somebody an administrator.",
        discussion: """
            The first is named on the server's machine, by whoever may read the ledger's files.
            Example:
              handover administrator add lisi --as lisi
            """)

    @OptionGroup var options: ActOptions
    @Argument(help: "The person's id.")
    var id: Person.ID

    func run() async throws {
        try await Session.open(options.output).act(.nameAdministrator(id), options)
    }
}
