import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover administrator remove`.
struct AdministratorRemove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: .words("免去管理员。", "Ends somebody's being an administrator."),
        discussion: .example(
            """
            handover administrator remove jia1 --reason "Handed over" --as lisi
            """))

    @OptionGroup var options: ActOptions
    @Argument(help: .words("此人的编号，如 lisi。", "The person's id.", value: "人员编号"))
    var id: Person.ID
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        try await Session.open(options.output).act(.removeAdministrator(id, reason: reason), options)
    }
}
