import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover contact list`.
struct ContactList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words(
            "什么事找谁，电话和邮箱，以及还缺什么。",
            "Whom to call about what, with telephone and mail, and what is missing."),
        discussion: .words(
            "电话和邮箱读自工作区的文件，不进入任何记录。",
            "Telephone and mail are read from the workspace's files, and are in no record.\n",
            example: "handover contact list"))

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
