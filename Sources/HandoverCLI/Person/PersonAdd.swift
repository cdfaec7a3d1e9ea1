import ArgumentParser
import HandoverDefinitions
import HandoverModel
import HandoverTracker

/// The command `handover person add`.
struct PersonAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds somebody to handover.yaml and applies it.",
        discussion: """
            Example:
              handover person add jia8 --name 甲八 --team receiving --role receiving-engineer --as jia1
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The new person's id.")
    var id: Person.ID
    @Option(help: "Their name.")
    var name: String
    @Option(help: "delivering or receiving.")
    var team: Side
    @Option(help: "A role they hold; may be given several times.")
    var role: [Role.ID]
    @Option(help: "Mail address.")
    var email: String?
    @Option(help: "Telephone.")
    var phone: String?
    @Option(help: "Their first day.")
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
