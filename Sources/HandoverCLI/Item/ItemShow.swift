import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover item show`.
struct ItemShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .words("一个交接项：内容、所需签字、证据，还差什么。", "One item: its wording, keys, evidence and what is open."),
        discussion: .example("handover item show team/rota"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: .words("交接项，如 team/rota。", "The item, such as team/rota.", value: "交接项"))
    var item: Item.ID

    func run() async throws {
        let session = try await Session.open(output)
        let time = try await session.time(time)
        if let number = try await session.condition(item) { return try await session.showConditions(number, time) }
        let reply = try await session.ask(.item(item, time))
        guard case .item(let state) = reply.answer else { return }
        var rewordings: [Rewording] = []
        if state.hasStaleKey, case .rewordings(let found) = try await session.ask(.rewordings(item, time)).answer {
            rewordings = found
        }
        session.print(ItemView.report(state, rewordings: rewordings, names: session.names(reply)), of: reply)
    }
}

extension Session {
    /// The number in `condition/2`, as the list of items calls a condition of the acceptance; nil for anything else, and where a
    /// checklist has that name.
    func condition(_ item: Item.ID) async throws -> Int? {
        let parts = item.rawValue.split(separator: "/")
        guard parts.count == 2, parts[0] == "condition", let number = Int(parts[1]) else { return nil }
        let checklists = try await ask(.people).definitions?.checklists ?? []
        return checklists.contains { $0.id == "condition" } ? nil : number
    }
}
