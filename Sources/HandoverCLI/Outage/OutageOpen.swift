import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover outage open`.
struct OutageOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Records that a service is away.",
        discussion: """
            Example:
              handover outage open --severity P0 --service erp --note "No answer on port 443" --as jia3
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "P0, P1, P2 or P3.")
    var severity: Severity
    @Option(help: "The service, as tasks have it (default: all services).")
    var service: String?
    @Option(help: "Since when: a date and a time (default: now).")
    var when: String?
    @Flag(help: "It is there, and slow: that counts as no time in which it was away.")
    var degraded = false
    @Option(help: "A remark.")
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .availability(
                .openOutage(
                    service: service, severity: severity, when: try await session.instantOrNow(when), note: note,
                    extent: degraded ? .degraded : .away)),
            options)
    }
}
