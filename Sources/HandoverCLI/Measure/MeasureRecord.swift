import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover measure record`.
struct MeasureRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Fixes in the ledger what a checkpoint of independence came to.",
        discussion: """
            The numbers are worked out from the ledger. Where they change afterwards, both are shown, and the checkpoint can be
            recorded once more.
            Example:
              handover measure record --day 2026-01-26 --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "A scheduled checkpoint whose day is over (default: the newest).")
    var day: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.recordCheckpoint(day: try await session.day(day)), options)
    }
}
