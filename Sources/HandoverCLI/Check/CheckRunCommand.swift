import ArgumentParser
import Foundation
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover check run`.
struct CheckRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs the checks of items and records what they come to.",
        discussion: """
            Without ITEM those that have not passed today. The tracker looks itself: a server where one runs, else this
            command. What an earlier entry says already is not recorded again. A pass is evidence until it expires; a failure
            on a signed item keeps the verdict back at once. Exit status 2 when one fails.
            Example:
              handover check run team/rota --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "Items such as team/rota (default: all that are due).")
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
