import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover measure record`.
struct MeasureRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: .words("把独立完成率检查点的结果记入台账。", "Fixes in the ledger what a checkpoint of independence came to."),
        discussion: .words(
            "数字由台账算出。之后数字有变化时，两者都会显示，检查点可再记录一次。",
            """
            The numbers are worked out from the ledger. Where they change afterwards, both are shown, and the checkpoint can be
            recorded once more.
            """,
            example: "handover measure record --day 2026-01-26 --as lisi"))

    @OptionGroup var options: RecordOptions
    @Option(
        help: .words(
            "哪个检查点，当天须已结束（默认：最近一个）。", "A scheduled checkpoint whose day is over (default: the newest).", value: "日期"))
    var day: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.recordCheckpoint(day: try await session.day(day)), options)
    }
}
