import ArgumentParser
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover person invite`.
struct PersonInvite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: .words("生成一次性邀请链接，供本人设置密码。", "Makes a link with which somebody chooses a password, once."),
        discussion: .words(
            "链接只显示这一次，并取代旧的链接。由管理员操作；还没有管理员时，能登录服务器所在机器的人都可以。",
            "The link is shown this once, and takes the place of an older one. By an administrator; until there is one, by anybody on the server's machine.",
            example: "handover person invite jia2 --days 7 --as lisi"))

    @OptionGroup var options: ActOptions
    @Argument(help: .words("邀请谁：人员编号。", "Who is invited.", value: "人员编号"))
    var id: Person.ID
    @Option(help: .words("有效天数，1 至 30。", "How many days it holds, 1 to 30.", value: "天数"))
    var days = 7
    @Option(
        help: .words(
            "人们访问服务器的地址，用来打印完整链接。", "The server's address as people see it, to print the whole link.", value: "地址"))
    var address: String?

    func validate() throws {
        guard (1...30).contains(days) else { throw ValidationError("--days 为 1 至 30", "--days is 1 to 30") }
    }

    func run() async throws {
        let session = try await Session.open(options.output)
        let base =
            try address.map { try RemoteServer.checked($0, allowsPlain: true) } ?? options.output.url
            ?? Environment()["HANDOVER_URL"] ?? ""
        let reply = try await session.perform(.invite(id, days: days), options)
        guard let secret = reply.secret, let until = reply.until else {
            return try await session.printReceipt(reply.recorded)
        }
        session.print(
            InvitationView.report(
                (reply.recorded.receipt, reply.recorded.record),
                link: base.trimmingSuffix("/") + "/invitation/" + secret, until: until,
                names: session.names(try await session.ask(.people))))
    }
}

extension String {
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        String(reversed().drop { $0 == character }.reversed())
    }
}
