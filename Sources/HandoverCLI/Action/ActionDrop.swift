import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover action drop`.
struct ActionDrop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop", abstract: "Records that an improvement action is not to be done any more.",
        discussion: """
            Example:
              handover action drop A-1 --reason "The service is switched off in March" --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "Its id (action list shows it).")
    var action: Improvement.ID
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.improvement(.drop(action: action, reason: reason)), options)
    }
}
