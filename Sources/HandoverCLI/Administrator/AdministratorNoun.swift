import ArgumentParser

/// The command `handover administrator …`.
struct AdministratorNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "administrator",
        abstract: "Who manages accounts and tokens; a right to sign does not come with it.",
        subcommands: [AdministratorAdd.self, AdministratorRemove.self, AdministratorList.self])
}
