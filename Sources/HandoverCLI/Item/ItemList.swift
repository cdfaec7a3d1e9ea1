import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover item list`.
struct ItemList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("列出全部交接项和现状。", "All items and where they stand."),
        discussion: .example("handover item list --checklist team --late"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: .words("只列此清单的。", "Only items of this checklist.", value: "清单"))
    var checklist: Checklist.ID?
    @Flag(help: .words("只列已逾期的。", "Only items that are past their due date."))
    var late = false
    @Flag(help: .words("只列未完成的，不含已豁免和不适用的。", "Only items that are not done, waived or not applicable."))
    var open = false
    @Flag(help: .words("只列已完成、已豁免或不适用的。", "Only items that are done, waived or not applicable."))
    var settled = false
    @Flag(help: .words("只列签字后内容已变的。", "Only items with a sign-off whose wording has changed since."))
    var stale = false
    @Flag(help: .words("只列截至当天应完成的，不含不适用的。", "Only items due by the day, without those not applicable."))
    var due = false
    @Flag(help: .words("只列计入清单的，即不含不适用的。", "Only items that checklists count: without those not applicable."))
    var counted = false
    @Option(
        help: .words(
            "只列此状态的：open（未完成）、signed（已签，等前置事项）、done（已完成）、waived（已豁免）或 not-applicable（不适用）。",
            "Only items that stand so: open, signed, done, waived or not-applicable.",
            value: "状态"))
    var status: ItemQuery.Status?
    @Option(
        help: .words(
            "只列未完成而在等这一项的，间接等待的也算。", "Only open items that wait for this one, also through others.", value: "交接项"))
    var waitingFor: Item.ID?
    @Option(
        help: .words(
            "只列未完成而要求此能力的，以及等待它们的。",
            "Only open items that require this capability, and those that wait for them.",
            value: "能力"))
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
