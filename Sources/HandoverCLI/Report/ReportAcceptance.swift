import ArgumentParser
import HandoverReadiness

/// The command `handover report acceptance`.
struct ReportAcceptance: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acceptance",
        abstract: .words("谁依据什么验收，之后有什么变化。", "Who accepted the handover, on what, and what became of it since."),
        discussion: .example("handover report acceptance --format html -o acceptance.html"))

    @OptionGroup var options: ReportOptions
    @OptionGroup var time: TimeOptions

    func run() async throws { try await options.make(.acceptance, time) }
}
