import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover diff`.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "What was gained and lost between two times, and by whom.",
        discussion: """
            Example:
              handover diff --from 2025-12-05 --to 2026-01-30
            """)

    @OptionGroup var output: OutputOptions
    @Option(help: "The earlier time: an instant, or a day, whose end counts.")
    var from: String
    @Option(help: "The later one (default: now).")
    var to: String?
    @Option(
        help: "Count only what had been recorded by then: a day's end, an instant, or the number of the last entry.")
    var knownAt: String?

    func run() async throws {
        let session = try await Session.open(output)
        let (now, zone) = try await session.present()
        let question = Question.difference(
            from: try MomentArgument.moment(from, now: now, in: zone),
            to: try (to == "now" ? nil : to).map { try MomentArgument.moment($0, now: now, in: zone) },
            known: try knownAt.map { try MomentArgument.known($0, now: now, in: zone) })
        let reply = try await session.ask(question)
        guard case .difference(let difference) = reply.answer else { return }
        session.print(DifferenceView.report(difference, names: session.names(reply)), of: reply)
    }
}
