import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover measure compare`.
struct MeasureCompare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Two periods, and what their difference comes from: better work, or easier work.",
        discussion: """
            Example:
              handover measure compare independence --from 2025-12-01..2025-12-31 --to 2026-01-01..2026-01-31
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: "independence, the one that periods are compared of.")
    var measure: ComparedMeasure
    @Option(help: "The first and last day of the earlier period, FIRST..LAST.")
    var from: String
    @Option(help: "The first and last day of the later period.")
    var to: String

    func run() async throws {
        let session = try await Session.open(output)
        let question = Question.comparison(
            try await session.span(from), try await session.span(to), try await session.time(time))
        let reply = try await session.ask(question)
        guard case .comparison(let comparison) = reply.answer else { return }
        session.print(ComparisonView.report(comparison, names: session.names(reply)), of: reply)
    }
}

/// A measure whose periods are compared.
enum ComparedMeasure: String, CaseIterable, ExpressibleByArgument {
    case independence
}
