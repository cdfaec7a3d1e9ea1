import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover claim`.
struct ClaimCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: "What K independent tasks of N would prove.",
        discussion: """
            Example:
              handover claim 54 60
            """)

    @OptionGroup var output: OutputOptions
    @Argument(help: "Independent tasks.")
    var independent: Int
    @Argument(help: "All eligible tasks, 1 to 1000000.")
    var eligible: Int

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.claim(numerator: independent, denominator: eligible))
        guard case .claim(let claim) = reply.answer else { return }
        session.print(ClaimView.report(claim, names: session.names(reply)), of: reply)
    }
}
