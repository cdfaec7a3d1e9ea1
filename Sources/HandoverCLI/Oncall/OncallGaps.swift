import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover oncall gaps`.
struct OncallGaps: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps", abstract: "Where fewer people are on duty than there must be.",
        discussion: """
            The cover required stands in support/rota.yaml. With --capability also shifts of the receiving team in which
            nobody has a critical capability, or one named with --of. Exit status 2 where anything is missing.
            Example:
              handover oncall gaps --from 2026-03-09 --to 2026-03-15 --capability
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @OptionGroup var days: DutyDaysOptions
    @Flag(help: "Also shifts in which nobody has a critical capability.")
    var capability = false
    @Option(help: "Also shifts in which nobody has this capability; may be repeated.")
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
