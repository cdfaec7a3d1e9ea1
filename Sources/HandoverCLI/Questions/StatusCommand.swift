import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover status`.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: .words("能否接管、为什么、何时可以。", "Ready or not, why, and when."),
        discussion: .example(
            "handover status --as-of 2026-01-30",
            then: .words(
                "加 --gate 时，可以接管则退出状态为 0，否则为 2。",
                "With --gate the exit status is 0 when ready and 2 otherwise.")))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Flag(help: .words("不是可以接管时，退出状态为 2。", "Exit with 2 unless ready."))
    var gate = false
    @Flag(help: .words("与 --gate 同用：有条件接管也算可以。", "With --gate: ready with conditions is enough."))
    var allowConditions = false

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.readiness(try await session.time(time)))
        guard case .readiness(let readiness) = reply.answer else { return }
        session.print(
            StatusView.report(readiness, names: session.names(reply), isDemonstration: reply.isDemonstration))
        let isEnough = readiness.verdict == .ready || allowConditions && readiness.verdict == .readyWithConditions
        if gate && !isEnough { throw ExitCode(2) }
    }
}
