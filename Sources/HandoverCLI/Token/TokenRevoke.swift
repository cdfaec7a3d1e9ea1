import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover token revoke`.
struct TokenRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: .words("撤销令牌：自己的；管理员可撤销任何人的。", "Ends a token, one's own or, for administrators, anybody's."),
        discussion: .words(
            "用编号指定；自己的令牌没有重名时也可用名称。",
            "Named by its id, or by its name where no other of one's own has the same.",
            example: "handover token revoke reports --as jia1"))

    @OptionGroup var options: ActOptions
    @Argument(help: .words("令牌的编号或名称（见 token list）。", "The token's id or name (token list has both).", value: "令牌"))
    var token: String

    func run() async throws {
        let session = try await Session.open(options.output)
        let own = try await session.connection.tokens(of: try await session.person(options.person))
        let named = own.filter { $0.name == token && $0.revokedAt == nil }
        guard named.count <= 1 else { throw UsageError.severalTokens(token) }
        try await session.act(.revokeToken(named.first?.id ?? AccessToken.ID(token)), options)
    }
}
