import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover commitment done`.
struct CommitmentDoneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: .words("登记一项定期承诺在某一期已完成。", "Records that a commitment was kept in a period."),
        discussion: .words(
            "由承担角色的人或该团队的负责人登记，每期一次；未开始的周期不能登记。周期结束后才完成的算逾期完成。",
            """
            Whoever holds the owner's role or leads that team says so, once a period, never of one that has not begun. Done on
            a day after the period it is late.
            """,
            example: """
                handover commitment done sharing-session --period 2026-01 \
                  --at "2026-01-27 16:00" --evidence https://kb.example/sharing/1 --as lisi
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("定期承诺的标识（见 commitment list）。", "Its id (commitment list shows it).", value: "承诺"))
    var commitment: Commitment.ID
    @Option(
        help: .words(
            "哪一期：2026-W05、2026-01 或 2026-Q1（默认：完成时间所在的一期）。",
            "Which one: 2026-W05, 2026-01 or 2026-Q1 (default: the one in which it was done).", value: "期"))
    var period: SupportPeriod?
    @Option(help: .words("何时完成：日期和时间（默认：现在）。", "When: a date and a time (default: now).", value: "时刻"))
    var at: String?
    @Option(help: .words("证明材料的链接。", "A link to what shows it.", value: "网址"))
    var evidence: String?
    @Option(help: .words("说明。", "A note.", value: "说明"))
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .recordCommitment(
                CommitmentReport(
                    commitment: commitment, period: period, when: try await session.instantOrNow(at), link: evidence,
                    note: note)), options)
    }
}
