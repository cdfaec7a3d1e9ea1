import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover outage close`.
struct OutageClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Records that a service is back.",
        discussion: """
            Example:
              handover outage close 8 --as jia3
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The number of the entry that opened it (outage list shows it).")
    var entry: Int
    @Option(help: "When: a date and a time (default: now).")
    var when: String?
    @Option(help: "A remark.")
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .availability(.closeOutage(entry: entry, when: try await session.instantOrNow(when), note: note)), options)
    }
}
