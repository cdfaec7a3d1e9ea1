import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item not-applicable`.
struct ItemNotApplicable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "not-applicable",
        abstract: .words("把交接项标为不适用；须双方负责人都同意。", "Takes an item out of scope; a lead of each side must say so."),
        discussion: .example(
            """
            handover item not-applicable resources/chat-group --reason "Replaced by the ticket system" --as lisi
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("交接项，如 team/rota。", "The item, such as team/rota.", value: "交接项"))
    var item: Item.ID
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.markNotApplicable(item: item, reason: reason), options)
    }
}
