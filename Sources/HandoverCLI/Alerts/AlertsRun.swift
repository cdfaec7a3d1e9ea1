import ArgumentParser
import Foundation
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover alerts run`.
struct AlertsRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: .words("发出该发的告警，解除已消失的。", "Raises the alerts that have come, and ends those that are over."),
        discussion: .words(
            "由负责人执行；服务器每分钟自动做一次。同一原因只告警一次，看多少次都一样。一次最多记录 200 条。",
            """
            For leads; a server does the same every minute. One cause alerts once, however often it is looked at. At most
            200 are recorded at once.
            """,
            example: "handover alerts run --as lisi"))

    @OptionGroup var options: RecordOptions

    func run() async throws {
        let session = try await Session.open(options.output)
        let person = try await session.person(options.person)
        let reply = try await session.ask(.alertRound)
        guard case .alertRound(let round) = reply.answer else { return }
        let commands =
            round.over.map { AlertCommand.clear(entry: $0.entry) }
            + round.due.map { AlertCommand.raise(rule: $0.rule, cause: $0.cause) }
        let key = options.key ?? UUID().uuidString.lowercased()
        let submissions = commands.enumerated().map { index, command in
            Submission(
                .alert(command), by: person, key: index == 0 ? key : "\(key)-\(index)", rehearsal: options.dryRun)
        }
        let rows: [AlertRunView.Row]
        do {
            rows = try await session.submit(submissions).compactMap { result -> AlertRunView.Row? in
                let recorded = try result.get()
                guard case .alert(let fact) = recorded.record.statement else { return nil }
                return .init(receipt: recorded.receipt, fact: fact)
            }
        } catch let refusal as Refusal {
            throw session.named(refusal, reply)
        }
        session.print(AlertRunView.report(rows, names: session.names(reply)), of: reply)
    }
}
