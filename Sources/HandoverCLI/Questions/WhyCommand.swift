import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover why`.
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "The chain of reasons behind an item or the verdict.",
        discussion: """
            Example:
              handover why team/rota
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: "An item such as team/rota, or the word verdict.")
    var subject: String = "verdict"

    func run() async throws {
        let session = try await Session.open(output)
        let item = subject == "verdict" ? nil : Item.ID(subject)
        let reply = try await session.ask(.why(item: item, try await session.time(time)))
        guard case .explanation(let explanation) = reply.answer else { return }
        session.print(WhyView.report(explanation, names: session.names(reply)), of: reply)
    }
}
