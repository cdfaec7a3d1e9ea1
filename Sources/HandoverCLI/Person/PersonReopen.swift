import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover person reopen`.
struct PersonReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: .words("重开已关闭的账号。", "Opens somebody's account again."),
        discussion: .words(
            "关闭时失效的不会恢复，须重新邀请。由管理员操作；还没有管理员时，能登录服务器所在机器的人都可以。",
            "What closing ended stays ended: the person is invited anew. By an administrator; until there is one, by anybody on the server's machine.",
            example: """
                handover person reopen jia6 --reason "Came back" --as lisi
                """))

    @OptionGroup var options: ActOptions
    @Argument(help: .words("谁的账号：人员编号。", "Whose account.", value: "人员编号"))
    var id: Person.ID
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        try await Session.open(options.output).act(.reopenAccount(id, reason: reason), options)
    }
}
