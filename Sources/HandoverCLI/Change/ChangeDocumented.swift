import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover change documented`.
struct ChangeDocumented: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documented",
        abstract: .words(
            "登记一份文档已写明某项技术变更。", "Records that a document tells of a technical change."),
        discussion: .words(
            "以最早一次登记为准；登记有误时先用 change withdraw 撤销。",
            "The first word of a document counts; a wrong one is taken back with change withdraw.",
            example: """
                handover change documented X-1 --document deployment-guide \\
                  --at "2026-01-28 09:00" --source 4f2a91c --as wangwu
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("技术变更的编号（见 change list）。", "Its id (change list shows it).", value: "变更"))
    var change: TechnicalChange.ID
    @Option(help: .words("哪份文档：文档编号。", "The id of the document.", value: "文档"))
    var document: KnowledgeDocument.ID
    @Option(help: .words("何时更新：日期和时间（默认：现在）。", "Since when: a date and a time (default: now).", value: "时刻"))
    var at: String?
    @Option(
        help: .words("提交号或网址。", "A commit, or the address of a page, that shows it.", value: "来源"))
    var source: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .technicalChange(
                .document(
                    change: change, document: document, when: try await session.instantOrNow(at), source: source)),
            options)
    }
}
