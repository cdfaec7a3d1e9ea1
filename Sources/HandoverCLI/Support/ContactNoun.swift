import ArgumentParser

/// The command `handover contact …`.
struct ContactNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: .words("联系人。", "Whom to call."),
        subcommands: [ContactList.self])
}
