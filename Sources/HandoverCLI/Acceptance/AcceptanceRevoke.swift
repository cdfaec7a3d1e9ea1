import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker

/// The command `handover acceptance revoke`.
struct AcceptanceRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: .words(
            "在各方签齐之前撤回自己的签字，或撤回限期豁免。",
            "Takes back one's own signature, before all have signed, or a waiver."),
        discussion: .words(
            "不写 --entry 时，撤回自己在待签声明上最近的签字。条目仍留在台账里。由作出声明的人撤回，整份声明随之撤回。",
            "Without --entry it is your own newest signature of the statement that waits. The entry stays in the ledger. Whoever stated it takes the whole statement back.",
            example: """
                handover acceptance revoke --reason "Signed too early" --as lisi
                """))

    @OptionGroup var options: RecordOptions
    @Option(
        help: .words(
            "要撤销的条目号（见 acceptance show）。",
            "The number of the entry to take back (acceptance show prints it).",
            value: "条目号"))
    var entry: Int?
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
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
