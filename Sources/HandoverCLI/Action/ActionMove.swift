import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover action move`.
struct ActionMove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Gives an improvement action another day or another owner.",
        discussion: """
            A day that has passed before the move stays the one by which the action counts.

            Example:
              handover action move A-1 --due 2026-02-27 --reason "Waits for the new release" --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "Its id (action list shows it).")
    var action: Improvement.ID
    @Option(help: "The new last day.")
    var due: String?
    @Option(help: "The id of the new owner.")
    var owner: String?
    @Option(help: "Why.")
    var reason: String

    func validate() throws {
        guard due != nil || owner != nil else {
            throw ValidationError("请给出 --due 或 --owner", "Give --due or --owner")
        }
    }

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .improvement(
                .move(
                    action: action, due: try await session.day(due),
                    owner: owner.map { Person.ID($0) }, reason: reason)), options)
    }
}
