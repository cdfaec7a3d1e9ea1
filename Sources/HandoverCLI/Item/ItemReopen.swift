import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item reopen`.
struct ItemReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Sets all sign-offs of an item aside: it must be signed anew.",
        discussion: """
            Example:
              handover item reopen team/organisation --reason "The team was reorganised" --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The item, such as team/rota.")
    var item: Item.ID
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.reopen(item: item, reason: reason), options)
    }
}
