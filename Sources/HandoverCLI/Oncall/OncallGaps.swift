import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover oncall gaps`.
struct OncallGaps: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: .words("哪里值班人数不足。", "Where fewer people are on duty than there must be."),
        discussion: .words(
            "所需人数写在 support/rota.yaml 里。加 --capability 还列出接收方无人具备某项关键能力的班次，用 --of 指定能力。有空缺时退出状态为 2。",
            """
            The cover required stands in support/rota.yaml. With --capability also shifts of the receiving team in which
            nobody has a critical capability, or one named with --of. Exit status 2 where anything is missing.
            """,
            example: "handover oncall gaps --from 2026-03-09 --to 2026-03-15 --capability"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @OptionGroup var days: DutyDaysOptions
    @Flag(help: .words("也列出无人具备某项关键能力的班次。", "Also shifts in which nobody has a critical capability."))
    var capability = false
    @Option(
        help: .words(
            "也列出无人具备这项能力的班次；可写多次。", "Also shifts in which nobody has this capability; may be repeated.", value: "能力"))
    var of: [Capability.ID] = []

    func run() async throws {
        let session = try await Session.open(output)
        let capabilities: DutyCapabilities? = of.isEmpty ? (capability ? .critical : nil) : .these(of)
        let (answer, reply) = try await session.duty(.gaps(try await session.days(days), capabilities), time)
        var gaps: DutyGaps?
        if case .gaps(let found) = answer { gaps = found }
        session.print(DutyGapsView.report(gaps, names: session.names(reply)), of: reply)
        if gaps?.isCovered == false { throw ExitCode(2) }
    }
}
