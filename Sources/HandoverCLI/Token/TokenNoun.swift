import ArgumentParser

/// The command `handover token …`.
struct TokenNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: .words("个人访问令牌：程序凭它以某人的名义操作。", "Personal access tokens: what lets a program act in somebody's name."),
        subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self])
}
