import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover why`.
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: .words("交接项或结论背后的一连串原因。", "The chain of reasons behind an item or the verdict."),
        discussion: .example("handover why team/rota"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(
        help: .words(
            "交接项（如 team/rota）、指标（如 measures/independence），或 verdict（结论）。",
            "An item such as team/rota, a measure such as measures/independence, or the word verdict.",
            value: "对象"))
    var subject: String = "verdict"

    func run() async throws {
        let session = try await Session.open(output)
        let asked = try await session.time(time)
        let reply = try await answer(session, asked)
        switch reply.answer {
        case .explanation(let explanation):
            session.print(WhyView.report(explanation, names: session.names(reply)), of: reply)
        case .measure(let detail):
            session.print(WhyView.report(detail.explanation, names: session.names(reply)), of: reply)
        default: return
        }
    }

    /// An item of the name comes before a measure.
    private func answer(_ session: Session, _ time: Question.Time) async throws -> Reply {
        let item = subject == "verdict" ? nil : Item.ID(subject)
        do {
            return try await session.ask(.why(item: item, time))
        } catch let named as NamedRefusal {
            guard case .unknownItem = named.refusal, let measure else { throw named }
            return try await session.ask(.measure(measure, by: [], time))
        }
    }

    private var measure: MeasureID? {
        let parts = subject.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "measures" else { return nil }
        return MeasureID(rawValue: String(parts[1]))
    }
}
