import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover change record`.
struct ChangeRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: .words(
            "登记一项技术变更，以及它涉及的文档。", "Records that a service was changed, and which documents that touches."),
        discussion: .words(
            "双方的工程师和负责人都可以登记；编号由程序给出。须在变更后 24 小时内更新文档（update-within，见 kb list），再用 change documented 登记。",
            """
            Engineers and leads of either side record it; its id is made by the program. Its documents are to tell of it
            within 24 hours (update-within, see kb list), which change documented records.
            """,
            example: """
                handover change record "Cache on two nodes" --service operations \\
                  --at "2026-01-27 21:00" --documents deployment-guide,fault-handbook --as wangwu
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("改了什么。", "What was changed.", value: "标题"))
    var title: String
    @Option(help: .words("哪项服务，写法与工单相同。", "The service, as tasks have it.", value: "服务"))
    var service: String
    @Option(help: .words("何时变更：日期和时间（默认：现在）。", "When: a date and a time (default: now).", value: "时刻"))
    var at: String?
    @Option(
        help: .words(
            "涉及的文档编号，用逗号隔开，也可写多次（见 kb list）。",
            "The ids of the documents that it touches, with commas between, or given several times (kb list shows them).",
            value: "文档"))
    var documents: [String]
    @Option(
        help: .words("提交号或网址。", "A commit, or the address of a page, that shows it.", value: "来源"))
    var source: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        let ids = documents.flatMap { $0.split(separator: ",") }.map { KnowledgeDocument.ID(String($0)) }
        try await session.record(
            .technicalChange(
                .record(
                    TechnicalChangeOrder(
                        title: title, service: service, when: try await session.instantOrNow(at), documents: ids,
                        source: source))), options)
    }
}
