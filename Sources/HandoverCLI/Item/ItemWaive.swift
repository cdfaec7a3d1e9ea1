import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item waive`.
struct ItemWaive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive",
        abstract: .words(
            "限期豁免：有意让交接项留到某日；须双方负责人都同意。",
            "Leaves an item open on purpose until a day; a lead of each side must say so."),
        discussion: .example(
            """
            handover item waive resources/hotline-mailbox --until 2026-03-31 --reason "Number not yet assigned" --as lisi
            """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("交接项，如 team/rota。", "The item, such as team/rota.", value: "交接项"))
    var item: Item.ID
    @Option(help: .words("豁免的最后一天。", "The last day the waiver holds.", value: "日期"))
    var until: String
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.waive(item: item, until: try await session.day(until), reason: reason), options)
    }
}
