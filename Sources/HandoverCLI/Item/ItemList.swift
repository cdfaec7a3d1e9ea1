import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover item list`.
struct ItemList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All items and where they stand.",
        discussion: """
            Example:
              handover item list --checklist team --late
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "Only items of this checklist.")
    var checklist: Checklist.ID?
    @Flag(help: "Only items that are past their due date.")
    var late = false
    @Flag(help: "Only items that are not done, waived or not applicable.")
    var open = false
    @Flag(help: "Only items that are done, waived or not applicable.")
    var settled = false
    @Flag(help: "Only items with a sign-off whose wording has changed since.")
    var stale = false
    @Flag(help: "Only items due by the day, without those not applicable.")
    var due = false
    @Flag(help: "Only items that checklists count: without those not applicable.")
    var counted = false
    @Option(help: "Only items that stand so: open, signed, done, waived or not-applicable.")
    var status: ItemQuery.Status?
    @Option(help: "Only open items that wait for this one, also through others.")
    var waitingFor: Item.ID?
    @Option(help: "Only open items that require this capability, and those that wait for them.")
    var requiring: Capability.ID?

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.readiness(try await session.time(time)))
        guard case .readiness(let readiness) = reply.answer else { return }
        let known = (reply.definitions?.checklists ?? []).map(\.id)
        if let checklist, !known.contains(checklist) {
            throw UsageError.unknownChecklist(checklist.rawValue, known: known.map(\.rawValue))
        }
        let query = ItemQuery(
            checklist: checklist, late: late, open: open, settled: settled, stale: stale, due: due, counted: counted,
            status: status, waitingFor: waitingFor, requiring: requiring)
        session.print(
            ItemListView.report(
                readiness.items(query, reply.definitions), conditions: readiness.conditions(query),
                names: session.names(reply)), of: reply)
    }
}
