import ArgumentParser
import HandoverAccess
import HandoverTracker
import HandoverViews

/// The command `handover administrator list`.
struct AdministratorList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("列出管理员，按任命先后。", "The administrators, in the order in which they were named."),
        discussion: .example("handover administrator list"))

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.people)
        let administrators = try await session.connection.administrators()
        session.print(AdministratorListView.report(administrators, names: session.names(reply)), of: reply)
    }
}
