import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover acceptance recheck`.
struct AcceptanceRecheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recheck", abstract: "Says whether an item of the accepted handover still holds.",
        discussion: """
            For a lead of the receiving team, in the round that is under way. What does not hold needs a note; said
            anew, the later word counts.
            Example:
              handover acceptance recheck team/rota --fails --note "Two shifts without a name" --as jia1
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The item, such as team/rota.")
    var item: Item.ID
    @Flag(help: "It still holds.")
    var holds = false
    @Flag(help: "It does not hold any more.")
    var fails = false
    @Option(help: "What was seen; needed for what does not hold.")
    var note: String?
    @Option(help: "The day on which the round began; refused when another is under way (default: that one).")
    var round: String?

    func validate() throws {
        guard holds != fails else { throw ValidationError("--holds 与 --fails 写一个", "say either --holds or --fails") }
    }

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .reverify(item: item, finding: holds ? .holds : .fails, note: note, round: try await session.day(round)),
            options)
    }
}
