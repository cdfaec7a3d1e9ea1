import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item refuse`.
struct ItemRefuse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: .words("退回：移交的内容不合要求，写明理由。", "Says that what was delivered is not good enough, and why."),
        discussion: .example(
            """
            handover item refuse team/organisation --reason "Two names are missing" --as jia1
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("交接项，如 team/rota。", "The item, such as team/rota.", value: "交接项"))
    var item: Item.ID
    @Option(
        help: .words("退回哪一种签字：delivered、accepted、approved 或 witnessed。", "The sign-off that is refused.", value: "含义"))
    var meaning: Meaning = .accepted
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.refuse(item: item, meaning: meaning, reason: reason), options)
    }
}
