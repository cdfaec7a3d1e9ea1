import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover action move`.
struct ActionMove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: .words("给改进措施改期或换负责人。", "Gives an improvement action another day or another owner."),
        discussion: .words(
            "改期前已过的到期日仍作为考核的日期。",
            "A day that has passed before the move stays the one by which the action counts.\n",
            example: """
                handover action move A-1 --due 2026-02-27 --reason "Waits for the new release" --as lisi
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("改进措施的编号（见 action list）。", "Its id (action list shows it).", value: "改进措施"))
    var action: Improvement.ID
    @Option(help: .words("新的最后一天。", "The new last day.", value: "日期"))
    var due: String?
    @Option(help: .words("新负责人的人员编号。", "The id of the new owner.", value: "人员"))
    var owner: String?
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
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
