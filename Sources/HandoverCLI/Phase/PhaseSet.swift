import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover phase set`.
struct PhaseSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Moves services and severities to another phase.",
        discussion: """
            Forward takes a lead of each side, who say the same; back takes one, with a reason.
            Example:
              handover phase set shadow --severity P3 --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "observe, shadow, reverse-shadow, solo or owner.")
    var phase: Phase
    @Option(help: "The service, as tasks have it (default: every service).")
    var service: String?
    @Option(help: "P0, P1, P2 or P3 (default: every severity).")
    var severity: Severity?
    @Option(help: "Its first day, today or later (default: today).")
    var from: String?
    @Option(help: "Why; needed to move back.")
    var reason: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        let command = Command.setPhase(
            phase, service: service, severity: severity, from: try await session.day(from), reason: reason)
        try await session.record(command, options)
    }
}
