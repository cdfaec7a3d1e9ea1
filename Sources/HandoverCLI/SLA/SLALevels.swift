import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover sla levels`.
struct SLALevels: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "levels",
        abstract: .words("各严重级别的承诺。", "What is promised for each severity."),
        discussion: .example("handover sla levels"))

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.serviceLevels)
        session.print(ServiceLevelsView.report(reply.definitions?.services, names: session.names(reply)), of: reply)
    }
}
