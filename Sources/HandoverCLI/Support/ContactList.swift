import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover contact list`.
struct ContactList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Whom to call about what, with telephone and mail, and what is missing.",
        discussion: """
            Telephone and mail are read from the workspace's files, and are in no record.

            Example:
              handover contact list
            """)

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.contacts)
        guard case .contacts(let details) = reply.answer, let definitions = reply.definitions else { return }
        let today = definitions.handover.zone.day(of: reply.now)
        session.print(
            ContactListView.report(definitions, details, on: today, names: session.names(reply)), of: reply)
    }
}
