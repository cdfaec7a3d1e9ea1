import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover task repeated`.
struct TaskRepeated: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repeated",
        abstract: .words(
            "反复出现的问题：同一服务、标题相同或文档相同的工单。",
            "Problems that came up repeatedly: tasks of one service with the same title or the same document."),
        discussion: .words(
            "标题里的数字、空格和符号不同不算不同。已有改进措施的一并列出；没有的打印出提出措施的命令。",
            "Figures, blanks and signs in a title make no difference. What an action is open for is shown with it; for the others the command that opens one is printed.",
            example: "handover task repeated --days 30"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(
        help: .words(
            "看多少天，1 至 366，最后一天为今天或 --as-of 那天。",
            "Of how many days, 1 to 366, the last of them today or the day of --as-of.",
            value: "天数"))
    var days = RepeatedProblems.standardDays

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.repeatedProblems(days: days, try await session.time(time)))
        guard case .repeatedProblems(let problems) = reply.answer else { return }
        session.print(RepeatedProblemsView.report(problems, names: session.names(reply)), of: reply)
    }
}
