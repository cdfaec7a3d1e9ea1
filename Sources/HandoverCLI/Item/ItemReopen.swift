import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item reopen`.
struct ItemReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: .words("重开交接项：已有签字全部作废，须重新签。", "Sets all sign-offs of an item aside: it must be signed anew."),
        discussion: .example(
            """
            handover item reopen team/organisation --reason "The team was reorganised" --as lisi
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("交接项，如 team/rota。", "The item, such as team/rota.", value: "交接项"))
    var item: Item.ID
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.reopen(item: item, reason: reason), options)
    }
}
