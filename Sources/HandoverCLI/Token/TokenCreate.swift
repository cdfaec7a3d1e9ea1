import ArgumentParser
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover token create`.
struct TokenCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Makes a token for one's own programs, and shows it this once.",
        discussion: """
            It may do what its scopes say and its person may do that day, and no more. --until is a day's end, at most 366 days ahead; without it the token holds 90 days.
            Example:
              handover token create --name reports --scope read --as jia1
            """)

    @OptionGroup var options: ActOptions
    @Option(help: "What it is for, to know it by.")
    var name: String
    @Option(help: "read, record, admin or metrics; may be given several times.")
    var scope: [TokenScope]
    @Option(help: "Its last day, by the machine's clock.")
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
