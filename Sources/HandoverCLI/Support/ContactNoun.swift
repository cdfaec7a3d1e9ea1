import ArgumentParser

/// The command `handover contact …`.
struct ContactNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Whom to call.", subcommands: [ContactList.self])
}
