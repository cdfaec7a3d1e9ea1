import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover administrator add`.
struct AdministratorAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: .words("任命管理员。", "Names somebody an administrator."),
        discussion: .words(
            "第一位管理员须在服务器所在的机器上任命，由能读取台账文件的人操作。",
            "The first is named on the server's machine, by whoever may read the ledger's files.",
            example: "handover administrator add lisi --as lisi"))

    @OptionGroup var options: ActOptions
    @Argument(help: .words("此人的编号，如 lisi。", "The person's id.", value: "人员编号"))
    var id: Person.ID

    func run() async throws {
        try await Session.open(options.output).act(.nameAdministrator(id), options)
    }
}
