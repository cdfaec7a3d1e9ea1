import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover action done`.
struct ActionDone: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Records that an improvement action was done, and what shows it.",
        discussion: """
            Its owner or a lead says so. It is in time where the day is no later than the one it was due on.

            Example:
              handover action done A-1 --note "The watchdog restarts it, tried twice" --as jia3
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "Its id (action list shows it).")
    var action: Improvement.ID
    @Option(help: "What was done, and what shows it.")
    var note: String
    @Option(help: "A link to what shows it.")
    var link: String?
    @Option(help: "On which day (default: today).")
    var on: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .improvement(
                .finish(action: action, on: try await session.day(on), note: note, link: link)),
            options)
    }
}
