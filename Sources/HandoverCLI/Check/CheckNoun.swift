import ArgumentParser

/// The command `handover check …`.
struct CheckNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "What a machine can check of the items.",
        subcommands: [CheckRunCommand.self, CheckList.self])
}
