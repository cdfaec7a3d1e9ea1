import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover oncall now`.
struct OncallNow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "now",
        abstract: .words("现在谁值班，下一班是谁。", "Who is on duty, and who comes next."),
        discussion: .example(
            """
            handover oncall now --as-of "2026-03-14 22:00"
            """))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let session = try await Session.open(output)
        let (answer, reply) = try await session.duty(.now, time)
        var onDuty: OnDuty?
        if case .now(let found) = answer { onDuty = found }
        session.print(OnDutyView.report(onDuty, names: session.names(reply)), of: reply)
    }
}
