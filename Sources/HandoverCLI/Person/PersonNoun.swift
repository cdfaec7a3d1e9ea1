import ArgumentParser

/// The command `handover person …`.
struct PersonNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Who takes part.",
        subcommands: [
            PersonList.self, PersonAdd.self, PersonLeave.self, PersonInvite.self, PersonClose.self, PersonReopen.self,
            PersonUnlink.self,
        ])
}
