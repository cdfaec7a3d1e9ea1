import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover acceptance recheck`.
struct AcceptanceRecheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recheck",
        abstract: .words("验收之后复核交接项：是否仍然成立。", "Says whether an item of the accepted handover still holds."),
        discussion: .words(
            "由接收方的负责人在正在进行的一轮里复核。不再成立的须写说明；再次复核以后一次为准。",
            """
            For a lead of the receiving team, in the round that is under way. What does not hold needs a note; said
            anew, the later word counts.
            """,
            example: """
                handover acceptance recheck team/rota --fails --note "Two shifts without a name" --as jia1
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("交接项，如 team/rota。", "The item, such as team/rota.", value: "交接项"))
    var item: Item.ID
    @Flag(help: .words("仍然成立。", "It still holds."))
    var holds = false
    @Flag(help: .words("不再成立。", "It does not hold any more."))
    var fails = false
    @Option(help: .words("看到的情况；不再成立时必须写。", "What was seen; needed for what does not hold.", value: "说明"))
    var note: String?
    @Option(
        help: .words(
            "本轮复核的开始日期；与正在进行的一轮不符则拒绝（默认：正在进行的一轮）。",
            "The day on which the round began; refused when another is under way (default: that one).",
            value: "日期"))
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
