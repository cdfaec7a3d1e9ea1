import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task hand`.
struct TaskHand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand",
        abstract: .words("把未关闭的工单转给另一个人或团队。", "Hands an open task to another person, or to a team."),
        discussion: .example("handover task hand T-8 --to jia4 --as jia1"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Option(help: .words("今后由谁处理。", "Whose it is from now on.", value: "人员"))
    var to: Person.ID?
    @Option(
        help: .words(
            "不指名时转给哪个团队：delivering（移交方）或 receiving（接收方）。",
            "The team, where nobody is named: delivering or receiving.",
            value: "团队"))
    var team: Side?
    @Option(help: .words("补充说明，随记录保存。", "A remark.", value: "说明"))
    var note: String?
    @Option(help: .words("何时：日期和时间（默认：现在）。", "When: a date and a time (default: now).", value: "时刻"))
    var when: String?

    func validate() throws {
        guard (to == nil) != (team == nil) else {
            throw ValidationError("--to 与 --team 写一个", "say whose it is: --to or --team")
        }
    }

    func run() async throws {
        let session = try await Session.open(options.output)
        let when = try await session.instantOrNow(when)
        if let to {
            try await session.record(.ticket(.handOn(task: task, person: to, when: when, note: note)), options)
        } else if let team {
            try await session.record(.ticket(.handToTeam(task: task, team: team, when: when, note: note)), options)
        }
    }
}
