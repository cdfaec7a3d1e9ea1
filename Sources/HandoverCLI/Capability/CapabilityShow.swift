import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover capability show`.
struct CapabilityShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Who has a capability, at which level, by which entry, and until when.",
        discussion: """
            Example:
              handover capability show incident-response
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: "The capability.")
    var capability: Capability.ID

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.capability(capability, try await session.time(time)))
        guard case .capability(let standing) = reply.answer else { return }
        session.print(CapabilityView.report(standing, names: session.names(reply)), of: reply)
    }
}
