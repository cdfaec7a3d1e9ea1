import ArgumentParser

/// The command `handover check …`.
struct CheckNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: .words("机器能替人检查的交接项。", "What a machine can check of the items."),
        subcommands: [CheckRunCommand.self, CheckList.self])
}
