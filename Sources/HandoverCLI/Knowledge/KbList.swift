import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover kb list`.
struct KbList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The documents that belong in it, with who keeps and reviews each.",
        discussion: """
            Example:
              handover kb list
            """)

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.knowledge)
        session.print(KnowledgeListView.report(reply.definitions?.knowledge, names: session.names(reply)), of: reply)
    }
}
