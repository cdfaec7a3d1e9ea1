import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker

/// The command `handover acceptance revoke`.
struct AcceptanceRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Takes back one's own signature, before all have signed, or a waiver.",
        discussion: """
            Without --entry it is your own newest signature of the statement that waits. The entry stays in the ledger. Whoever stated it takes the whole statement back.
            Example:
              handover acceptance revoke --reason "Signed too early" --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "The number of the entry to take back (acceptance show prints it).")
    var entry: Int?
    @Option(help: "Why.")
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        let person = try await session.person(options.person)
        let reply = try await session.ask(.readiness(.now))
        guard case .readiness(let readiness) = reply.answer else { return }
        let signatures = readiness.acceptance.current?.signatures ?? []
        let words = readiness.acceptance.waivers.flatMap(\.words)
        // The number of an entry about something else is a mistake, never taken back by it.
        guard let number = entry ?? signatures.last(where: { $0.person == person })?.entry,
            (signatures + words).contains(where: { $0.entry == number })
        else { throw session.named(Refusal.notAwaitingSignatures(entry: entry), reply) }
        try await session.record(.revoke(entry: number, reason: reason), options)
    }
}
