import ArgumentParser
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover token list`.
struct TokenList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Tokens with their scopes and their end; never the tokens themselves.",
        discussion: """
            One's own, or with --all those of everybody, for administrators.
            Example:
              handover token list --all
            """)

    @OptionGroup var output: OutputOptions
    @Option(name: .customLong("as"), help: "Whose tokens (default: HANDOVER_PERSON).")
    var person: String?
    @Flag(help: "Those of everybody.")
    var all = false

    func run() async throws {
        let session = try await Session.open(output)
        let person = all ? nil : try await session.person(person)
        let reply = try await session.ask(.people)
        let tokens = try await session.connection.tokens(of: person)
        session.print(TokenListView.report(tokens, now: .now, names: session.names(reply)), of: reply)
    }
}
