import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover action drop`.
struct ActionDrop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: .words("登记改进措施不再进行。", "Records that an improvement action is not to be done any more."),
        discussion: .example(
            """
            handover action drop A-1 --reason "The service is switched off in March" --as lisi
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("改进措施的编号（见 action list）。", "Its id (action list shows it).", value: "改进措施"))
    var action: Improvement.ID
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.improvement(.drop(action: action, reason: reason)), options)
    }
}
