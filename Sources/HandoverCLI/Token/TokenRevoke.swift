import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover token revoke`.
struct TokenRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Ends a token, one's own or, for administrators, anybody's.",
        discussion: """
            Named by its id, or by its name where no other of one's own has the same.
            Example:
              handover token revoke reports --as jia1
            """)

    @OptionGroup var options: ActOptions
    @Argument(help: "The token's id or name (token list has both).")
    var token: String

    func run() async throws {
        let session = try await Session.open(options.output)
        let own = try await session.connection.tokens(of: try await session.person(options.person))
        let named = own.filter { $0.name == token && $0.revokedAt == nil }
        guard named.count <= 1 else { throw UsageError.severalTokens(token) }
        try await session.act(.revokeToken(named.first?.id ?? AccessToken.ID(token)), options)
    }
}
