import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover kb list`.
struct KbList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words(
            "列出知识库应有的文档，以及各由谁维护、谁审核。",
            "The documents that belong in it, with who keeps and reviews each."),
        discussion: .example("handover kb list"))

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.knowledge)
        session.print(KnowledgeListView.report(reply.definitions?.knowledge, names: session.names(reply)), of: reply)
    }
}
