import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover person list`.
struct PersonList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("列出全部人员及其团队、角色和权限。", "Everybody, with team, roles and rights."),
        discussion: .example("handover person list --json"))

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.people)
        guard let definitions = reply.definitions else { return }
        let today = definitions.handover.zone.day(of: reply.now)
        session.print(PersonListView.report(definitions, on: today, names: session.names(reply)), of: reply)
    }
}
