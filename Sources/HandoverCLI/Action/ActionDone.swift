import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover action done`.
struct ActionDone: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: .words("登记改进措施已完成，并写明凭什么证明。", "Records that an improvement action was done, and what shows it."),
        discussion: .words(
            "由措施的负责人或交接负责人登记。完成日期不晚于到期日即为按期。",
            "Its owner or a lead says so. It is in time where the day is no later than the one it was due on.",
            example: """
                handover action done A-1 --note "The watchdog restarts it, tried twice" \\
                  --as jia3
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("改进措施的编号（见 action list）。", "Its id (action list shows it).", value: "改进措施"))
    var action: Improvement.ID
    @Option(help: .words("做了什么，凭什么证明。", "What was done, and what shows it.", value: "说明"))
    var note: String
    @Option(help: .words("证明材料的链接。", "A link to what shows it.", value: "网址"))
    var link: String?
    @Option(help: .words("哪一天完成（默认：今天）。", "On which day (default: today).", value: "日期"))
    var on: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .improvement(
                .finish(action: action, on: try await session.day(on), note: note, link: link)),
            options)
    }
}
