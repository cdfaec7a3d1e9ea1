import ArgumentParser
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover acceptance rounds`.
struct AcceptanceRounds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rounds",
        abstract: .words(
            "验收之后的各轮复核，以及哪些仍然成立。",
            "The rounds in which the accepted handover is checked again, and what holds."),
        discussion: .example("handover acceptance rounds"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.readiness(try await session.time(time)))
        guard case .readiness(let readiness) = reply.answer else { return }
        session.print(RoundsView.report(readiness, names: session.names(reply)), of: reply)
    }
}
