import ArgumentParser

/// The command `handover person …`.
struct PersonNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: .words("参与交接的人员。", "Who takes part."),
        subcommands: [
            PersonList.self, PersonAdd.self, PersonLeave.self, PersonInvite.self, PersonClose.self, PersonReopen.self,
            PersonUnlink.self,
        ])
}
