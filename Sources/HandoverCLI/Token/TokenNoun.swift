import ArgumentParser

/// The command `handover token …`.
struct TokenNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Personal access tokens: what lets a program act in somebody's name.",
        subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self])
}
