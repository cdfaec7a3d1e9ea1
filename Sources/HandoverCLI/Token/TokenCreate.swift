import ArgumentParser
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover token create`.
struct TokenCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: .words("为自己的程序创建令牌，只显示这一次。", "Makes a token for one's own programs, and shows it this once."),
        discussion: .words(
            "令牌只能做其权限和本人当日权限都允许的事。--until 按当日结束算，最多 366 天；不写则有效 90 天。",
            "It may do what its scopes say and its person may do that day, and no more. --until is a day's end, at most 366 days ahead; without it the token holds 90 days.",
            example: "handover token create --name reports --scope read --as jia1"))

    @OptionGroup var options: ActOptions
    @Option(help: .words("用途，便于辨认。", "What it is for, to know it by.", value: "名称"))
    var name: String
    @Option(
        help: .words(
            "read（查询）、record（记录和上传）、admin（管理账号和令牌）或 metrics（读取服务指标）；可写多次。",
            "read, record, admin or metrics; may be given several times.",
            value: "权限"))
    var scope: [TokenScope]
    @Option(help: .words("有效的最后一天，按本机时间。", "Its last day, by the machine's clock.", value: "日期"))
    var until: Day?

    func run() async throws {
        let session = try await Session.open(options.output)
        let names = session.names(try await session.ask(.people))
        let end = until.map { names.zone.end(of: $0) } ?? Instant.now.adding(days: 90)
        let reply = try await session.perform(
            .createToken(name: name, scopes: Set(scope), until: end), options)
        guard let secret = reply.secret, case .access(.tokenCreated(let grant)) = reply.recorded.record.statement else {
            return try await session.printReceipt(reply.recorded)
        }
        session.print(
            NewTokenView.report(grant, entry: reply.recorded.receipt.entry, secret: secret, names: names))
    }
}
