import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover person close`.
struct PersonClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: .words(
            "关闭账号：密码、登录、令牌和邀请全部失效。",
            "Closes somebody's account: password, sessions, tokens and invitation end."),
        discussion: .words(
            "此人的记录和在 handover.yaml 里的身份都保留。由管理员操作；还没有管理员时，能登录服务器所在机器的人都可以。",
            "What they recorded stays, and so does their part in handover.yaml. By an administrator; until there is one, by anybody on the server's machine.",
            example: """
                handover person close jia6 --reason "Left the company" --as lisi
                """))

    @OptionGroup var options: ActOptions
    @Argument(help: .words("谁的账号：人员编号。", "Whose account.", value: "人员编号"))
    var id: Person.ID
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        try await Session.open(options.output).act(.closeAccount(id, reason: reason), options)
    }
}
