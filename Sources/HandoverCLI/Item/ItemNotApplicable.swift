import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item not-applicable`.
struct ItemNotApplicable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "not-applicable", abstract: "Takes an item out of scope; a lead of each side must say so.",
        discussion: """
            Example:
              handover item not-applicable resources/chat-group --reason "Replaced by the ticket system" --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The item, such as team/rota.")
    var item: Item.ID
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.markNotApplicable(item: item, reason: reason), options)
    }
}
