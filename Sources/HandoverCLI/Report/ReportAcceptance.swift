import ArgumentParser
import HandoverReadiness

/// The command `handover report acceptance`.
struct ReportAcceptance: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acceptance", abstract: "Who accepted the handover, on what, and what became of it since.",
        discussion: """
            Example:
              handover report acceptance --format html -o acceptance.html
            """)

    @OptionGroup var options: ReportOptions
    @OptionGroup var time: TimeOptions

    func run() async throws { try await options.make(.acceptance, time) }
}
