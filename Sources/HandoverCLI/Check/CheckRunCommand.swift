import ArgumentParser
import Foundation
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover check run`.
struct CheckRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: .words("运行交接项的自动检查并记录结果。", "Runs the checks of items and records what they come to."),
        discussion: .words(
            "不写“交接项”时，运行今天还没有通过的。由程序自己去看：有服务器在运行时由服务器，否则由本命令。与前一条记录结果相同的不再记录。通过即为证据，到期为止；已签的交接项未通过，会立即影响结论。有未通过的，退出状态为 2。",
            """
            Without ITEM those that have not passed today. The tracker looks itself: a server where one runs, else this
            command. What an earlier entry says already is not recorded again. A pass is evidence until it expires; a failure
            on a signed item keeps the verdict back at once. Exit status 2 when one fails.
            """,
            example: "handover check run team/rota --as lisi"))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words(
            "交接项，如 team/rota（默认：全部该检查的）。", "Items such as team/rota (default: all that are due).", value: "交接项"))
    var items: [Item.ID] = []

    func run() async throws {
        let session = try await Session.open(options.output)
        let person = try await session.person(options.person)
        let reply = try await session.ask(.checks(.now))
        guard case .checks(let register) = reply.answer else { return }
        let wanted = items.isEmpty ? register.rows.filter(\.isDue).map(\.item) : items
        let key = options.key ?? UUID().uuidString.lowercased()
        var rows: [CheckRunsView.Row] = []
        var refusal: Refusal?
        // One at a time, so that none keeps another waiting for its answer.
        for (index, item) in wanted.enumerated() {
            let submission = Submission(
                .runCheck(item: item), by: person, key: index == 0 ? key : "\(key)-\(index)",
                rehearsal: options.dryRun)
            do {
                guard let recorded = try await session.submit([submission]).first?.get(),
                    case .checkRan(let run) = recorded.record.statement
                else { continue }
                rows.append(.init(receipt: recorded.receipt, run: run))
            } catch let found as Refusal {
                // Of all that are due it runs those that this person may run.
                guard items.isEmpty, case .roleNotHeld = found else { throw session.named(found, reply) }
                refusal = found
            }
        }
        if rows.isEmpty, let refusal { throw session.named(refusal, reply) }
        session.print(CheckRunsView.report(rows, names: session.names(reply)), of: reply)
        if rows.contains(where: { $0.run.result == .failed }) { throw ExitCode(2) }
    }
}
