import ArgumentParser
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover acceptance show`.
struct AcceptanceShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .words(
            "验收声明、签字和条件；还不能签时列出还差什么。",
            "The statement, its signatures and conditions; or what stands in its way."),
        discussion: .example("handover acceptance show"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.readiness(try await session.time(time)))
        guard case .readiness(let readiness) = reply.answer else { return }
        session.print(AcceptanceView.report(readiness, names: session.names(reply)), of: reply)
    }
}
