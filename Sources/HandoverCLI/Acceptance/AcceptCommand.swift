import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover accept`.
struct AcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: .words("对整个交接签字验收。", "Signs the acceptance of the handover as a whole."),
        discussion: .words(
            "须双方各一名负责人和接收方的一名总监签字。最先签的人写明现在的情况并签字，其余的人签同一份声明。还没就绪的须限期豁免，成为验收的条件。三方都签过之后不再改变。",
            "It takes a lead of each side and a director of the receiving one. Whoever is first states what holds now and signs that; the others sign the same statement. What is not ready must be waived until a date, and becomes a condition. What all three have signed stays.",
            example: "handover accept --as lisi"))

    @OptionGroup var options: RecordOptions
    @Option(
        help: .words(
            "只签这一条的声明（见 acceptance show）。",
            "Sign the statement of this entry and no other (acceptance show prints it).",
            value: "条目号"))
    var entry: Int?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.accept(entry: entry), options)
    }
}
