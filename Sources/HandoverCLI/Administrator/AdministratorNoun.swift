import ArgumentParser

/// The command `handover administrator …`.
struct AdministratorNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "administrator",
        abstract: .words(
            "管理账号和令牌的人；管理员并不因此有签字权。",
            "Who manages accounts and tokens; a right to sign does not come with it."),
        subcommands: [AdministratorAdd.self, AdministratorRemove.self, AdministratorList.self])
}
