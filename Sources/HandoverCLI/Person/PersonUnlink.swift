import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover person unlink`.
struct PersonUnlink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink", abstract: "Takes an account at an identity provider from somebody.",
        discussion: """
            Whoever has it signs in as them no more; sessions that are open go on, and handover person close ends them. Issuer and account stand in the ledger: handover history PERSON. By an administrator; until there is one, by anybody on the server's machine.
            Example:
              handover person unlink jia2 --issuer https://id.example --account 4711 --as lisi
            """)

    @OptionGroup var options: ActOptions
    @Argument(help: "Whose account.")
    var id: Person.ID
    @Option(help: "The provider's issuer.")
    var issuer: String
    @Option(help: "The provider's own name for the account (sub).")
    var account: String

    func run() async throws {
        try await Session.open(options.output).act(
            .unlinkIdentity(id, ExternalIdentity(issuer: issuer, account: account)), options)
    }
}
