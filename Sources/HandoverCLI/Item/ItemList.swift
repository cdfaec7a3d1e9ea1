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
    @Flag(help: "Only items with a sign-off whose wording has changed since.")
    var stale = false

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.readiness(try await session.time(time)))
        guard case .readiness(let readiness) = reply.answer else { return }
        let known = (reply.definitions?.checklists ?? []).map(\.id)
        if let checklist, !known.contains(checklist) {
            throw UsageError.unknownChecklist(checklist.rawValue, known: known.map(\.rawValue))
        }
        let items = readiness.items.filter { item in
            (!late || item.isLate) && (!open || !item.isSettled)
                && (!stale || item.keys.contains { $0.state == .stale })
                && (checklist == nil || item.id.checklist == checklist)
        }
        let conditions = readiness.acceptance.watchedConditions.filter { condition in
            checklist == nil && !stale && (!late || condition.state.state == .overdue)
                && (!open || condition.state.isLeft)
        }
        session.print(ItemListView.report(items, conditions: conditions, names: session.names(reply)), of: reply)
    }
}
