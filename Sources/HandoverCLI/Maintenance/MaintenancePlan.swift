import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover maintenance plan`.
struct MaintenancePlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Records a time in which a service may be away; what is down in it does not count.",
        discussion: """
            Takes a lead. outage list shows it, and whether it was recorded before it began; outage withdraw takes it back.
            Example:
              handover maintenance plan --from "2026-03-07 22:00" --to "2026-03-08 02:00" --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "When it begins: a date and a time.")
    var from: String
    @Option(help: "When it ends.")
    var to: String
    @Option(help: "The service, as tasks have it (default: all services).")
    var service: String?
    @Option(help: "A remark.")
    var note: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .availability(
                .planMaintenance(
                    service: service, start: try await session.instant(from), end: try await session.instant(to),
                    note: note)), options)
    }
}
