import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover capability show`.
struct CapabilityShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .words(
            "谁具备某项能力：独立程度、依据的条目、有效期。",
            "Who has a capability, at which level, by which entry, and until when."),
        discussion: .example("handover capability show incident-response"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: .words("能力的编号，如 incident-response。", "The capability.", value: "能力"))
    var capability: Capability.ID

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.capability(capability, try await session.time(time)))
        guard case .capability(let standing) = reply.answer else { return }
        session.print(CapabilityView.report(standing, names: session.names(reply)), of: reply)
    }
}
