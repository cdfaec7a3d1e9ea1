import ArgumentParser
import HandoverAccess
import HandoverModel

/// The command `handover person unlink`.
struct PersonUnlink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink",
        abstract: .words("解除某人在统一身份认证处的账号关联。", "Takes an account at an identity provider from somebody."),
        discussion: .words(
            "持有该账号的人不能再以此人身份登录；已有的登录不中断，要结束用 handover person close。签发者和账号记在台账里，见 handover history 人员编号。由管理员操作；还没有管理员时，能登录服务器所在机器的人都可以。",
            "Whoever has it signs in as them no more; sessions that are open go on, and handover person close ends them. Issuer and account stand in the ledger: handover history PERSON. By an administrator; until there is one, by anybody on the server's machine.",
            example: "handover person unlink jia2 --issuer https://id.example --account 4711 --as lisi"))

    @OptionGroup var options: ActOptions
    @Argument(help: .words("谁的账号：人员编号。", "Whose account.", value: "人员编号"))
    var id: Person.ID
    @Option(help: .words("统一身份认证的签发者（issuer）。", "The provider's issuer.", value: "签发者"))
    var issuer: String
    @Option(help: .words("统一身份认证给账号的名称（sub）。", "The provider's own name for the account (sub).", value: "账号"))
    var account: String

    func run() async throws {
        try await Session.open(options.output).act(
            .unlinkIdentity(id, ExternalIdentity(issuer: issuer, account: account)), options)
    }
}
