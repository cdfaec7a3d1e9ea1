public import ArgumentParser
public import HandoverModel
import HandoverTracker

extension Improvement.Term: ExpressibleByArgument {}

/// The command `handover action add`.
struct ActionAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: .words("提出改进措施。", "Opens an improvement action."),
        discussion: .words(
            "任一方的负责人都可以提出；编号由程序给出。",
            "A lead of either side opens it; its id is made by the program.",
            example: """
                handover action add "Restart the cache by itself" --term short \\
                  --owner jia3 --due 2026-02-13 --as lisi
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("要做什么。", "What is to be done.", value: "标题"))
    var title: String
    @Option(help: .words("short（短期）或 long（长期）。", "short or long.", value: "期限类别"))
    var term: Improvement.Term
    @Option(help: .words("负责人的人员编号。", "The id of the person who is to do it.", value: "人员"))
    var owner: String
    @Option(help: .words("按期完成的最后一天。", "The last day on which it is in time.", value: "日期"))
    var due: String
    @Option(help: .words("由哪张工单引起；可写多次。", "A task that gave rise to it; may be given several times.", value: "工单号"))
    var task: [String] = []
    @Option(
        help: .words(
            "由哪次服务中断引起：条目号（见 outage list）。", "The entry of an outage that did (outage list shows it).", value: "条目号"))
    var outage: Int?
    @Option(help: .words("关于哪份文档：交接项、路径或标题。", "The document it is about: an item, a path or a title.", value: "文档"))
    var document: String?
    @Option(
        help: .words(
            "由哪一期报告提出：2026-01、2026-W05 或 2026-Q1。",
            "The period of the report that it comes from: 2026-01, 2026-W05 or 2026-Q1.",
            value: "报告"))
    var report: SupportPeriod?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .improvement(
                .open(
                    ImprovementOrder(
                        title: title, term: term, owner: Person.ID(owner), due: try await session.day(due),
                        tasks: task.isEmpty ? nil : task.map { TaskRecord.ID($0) }, outage: outage,
                        document: document, report: report))), options)
    }
}
