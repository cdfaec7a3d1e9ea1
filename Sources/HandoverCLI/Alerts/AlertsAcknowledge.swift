import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover alerts acknowledge`.
struct AlertsAcknowledge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: "Says that you know of an alert.",
        discussion: """
            For whoever holds the role whose affair it is, and for leads. It stays open until what it is about is over.
            Example:
              handover alerts acknowledge 8 --note "Looking into it" --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The number of the entry that raised it (alerts shows it).")
    var entry: Int
    @Option(help: "A remark.")
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.alert(.acknowledge(entry: entry, note: note)), options)
    }
}
