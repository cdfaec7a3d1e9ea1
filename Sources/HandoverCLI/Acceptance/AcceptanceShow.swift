import ArgumentParser
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover acceptance show`.
struct AcceptanceShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The statement, its signatures and conditions; or what stands in its way.",
        discussion: """
            Example:
              handover acceptance show
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.readiness(try await session.time(time)))
        guard case .readiness(let readiness) = reply.answer else { return }
        session.print(AcceptanceView.report(readiness, names: session.names(reply)), of: reply)
    }
}
