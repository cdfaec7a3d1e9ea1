import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover measure compare`.
struct MeasureCompare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: .words(
            "比较两个时期：差别来自做得更好，还是工单更容易。",
            "Two periods, and what their difference comes from: better work, or easier work."),
        discussion: .example(
            "handover measure compare independence --from 2025-12-01..2025-12-31 --to 2026-01-01..2026-01-31"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(
        help: .words("independence；目前只有它可以比较。", "independence, the one that periods are compared of.", value: "指标"))
    var measure: ComparedMeasure
    @Option(
        help: .words("前期的首日和末日，写作 首日..末日。", "The first and last day of the earlier period, FIRST..LAST.", value: "时期"))
    var from: String
    @Option(help: .words("后期的首日和末日。", "The first and last day of the later period.", value: "时期"))
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
