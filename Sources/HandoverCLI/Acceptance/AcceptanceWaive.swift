import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover acceptance waive`.
struct AcceptanceWaive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive",
        abstract: "Accepts without a capability or a measure until a day; all who sign must say so.",
        discussion: """
            In force once a lead of each side and a director of the receiving one said so for the same day. It then is a condition of the acceptance. Items are waived with handover item waive.
            Example:
              handover acceptance waive measure/independence --until 2026-03-31 --reason "Too few tasks so far" --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "capability/ID or measure/ID, as status names them.")
    var subject: String
    @Option(help: "The last day the waiver holds.")
    var until: String
    @Option(help: "Why.")
    var reason: String

    func validate() throws {
        guard BlockerSubject(subject) != nil else {
            throw ValidationError(
                "\(subject) 既不是 capability/ID 也不是 measure/ID", "\(subject) is neither capability/ID nor measure/ID")
        }
    }

    func run() async throws {
        guard let subject = BlockerSubject(subject) else { return }
        let session = try await Session.open(options.output)
        try await session.record(
            .waiveBlocker(subject, until: try await session.day(until), reason: reason), options)
    }
}
