import ArgumentParser
import HandoverDefinitions
import HandoverModel
import HandoverTracker

/// The command `handover person add`.
struct PersonAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: .words("在 handover.yaml 里增加人员并使其生效。", "Adds somebody to handover.yaml and applies it."),
        discussion: .example("handover person add jia8 --name 甲八 --team receiving --role receiving-engineer --as jia1"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("新人员的编号。", "The new person's id.", value: "人员编号"))
    var id: Person.ID
    @Option(help: .words("此人的姓名。", "Their name.", value: "姓名"))
    var name: String
    @Option(help: .words("delivering（移交方）或 receiving（接收方）。", "delivering or receiving.", value: "团队"))
    var team: Side
    @Option(help: .words("担任的角色；可写多次。", "A role they hold; may be given several times.", value: "角色"))
    var role: [Role.ID]
    @Option(help: .words("此人的邮箱。", "Mail address.", value: "邮箱"))
    var email: String?
    @Option(help: .words("此人的电话。", "Telephone.", value: "电话"))
    var phone: String?
    @Option(help: .words("参与的第一天。", "Their first day.", value: "日期"))
    var from: String = "today"

    func run() async throws {
        guard isWellFormedIdentifier(id.rawValue) else { throw UsageError.badID(id.rawValue) }
        for (option, text) in [("--name", name), ("--email", email ?? ""), ("--phone", phone ?? "")]
        where !PersonEdit.canHold(text) {
            throw UsageError.notOneLine(option)
        }
        let session = try await Session.open(options.output)
        let person = Person(
            id: id, name: LocalizedText([session.language: name]), side: team, roles: role, email: email, phone: phone,
            from: try await session.day(from))
        try await session.edit(options) { PersonEdit.add(person, name: name, to: $0) }
    }
}
