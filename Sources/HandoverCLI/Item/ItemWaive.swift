import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item waive`.
struct ItemWaive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive", abstract: "Leaves an item open on purpose until a day; a lead of each side must say so.",
        discussion: """
            Example:
              handover item waive resources/hotline-mailbox --until 2026-03-31 --reason "Number not yet assigned" --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The item, such as team/rota.")
    var item: Item.ID
    @Option(help: "The last day the waiver holds.")
    var until: String
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.waive(item: item, until: try await session.day(until), reason: reason), options)
    }
}
