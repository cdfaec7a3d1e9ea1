import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover kb list`.
struct KbList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words(
            "列出知识库应有的文档，各由谁维护、谁审核，工单更新过几次。",
            "The documents that belong in it, with who keeps and reviews each, and how often tasks updated it."),
        discussion: .words(
            "使用次数按关闭的工单写明更新的文档（task resolve --doc）统计：写标识、路径、文件名或标题都算。",
            """
            How often it was used is counted from closed tasks by the document that was updated with them (task resolve --doc):
            its id, path, file name and title all name it.
            """,
            example: "handover kb list"))

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.knowledge)
        let use: KnowledgeUse? = if case .knowledge(let use) = reply.answer { use } else { nil }
        session.print(
            KnowledgeListView.report(reply.definitions?.knowledge, use: use, names: session.names(reply)), of: reply)
    }
}
