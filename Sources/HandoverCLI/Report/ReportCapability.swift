import ArgumentParser
import HandoverModel
import HandoverReadiness

/// The command `handover report capability`.
struct ReportCapability: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capability", abstract: "Who has a capability, what that rests on, and its tasks.",
        discussion: """
            Example:
              handover report capability incident-response
            """)

    @OptionGroup var options: ReportOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: "The capability.")
    var capability: Capability.ID

    func run() async throws { try await options.make(.capability(capability), time) }
}
