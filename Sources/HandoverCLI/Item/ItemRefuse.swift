import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item refuse`.
struct ItemRefuse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: "Says that what was delivered is not good enough, and why.",
        discussion: """
            Example:
              handover item refuse team/organisation --reason "Two names are missing" --as jia1
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The item, such as team/rota.")
    var item: Item.ID
    @Option(help: "The sign-off that is refused.")
    var meaning: Meaning = .accepted
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.refuse(item: item, meaning: meaning, reason: reason), options)
    }
}
