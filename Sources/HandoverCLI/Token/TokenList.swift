import ArgumentParser
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover token list`.
struct TokenList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words(
            "列出令牌的权限和有效期，从不显示令牌本身。",
            "Tokens with their scopes and their end; never the tokens themselves."),
        discussion: .words(
            "自己的；管理员加 --all 列出所有人的。",
            "One's own, or with --all those of everybody, for administrators.",
            example: "handover token list --all"))

    @OptionGroup var output: OutputOptions
    @Option(
        name: .customLong("as"),
        help: .words("谁的令牌（默认：HANDOVER_PERSON）。", "Whose tokens (default: HANDOVER_PERSON).", value: "人员"))
    var person: String?
    @Flag(help: .words("所有人的。", "Those of everybody."))
    var all = false

    func run() async throws {
        let session = try await Session.open(output)
        let person = all ? nil : try await session.person(person)
        let reply = try await session.ask(.people)
        let tokens = try await session.connection.tokens(of: person)
        session.print(TokenListView.report(tokens, now: .now, names: session.names(reply)), of: reply)
    }
}
