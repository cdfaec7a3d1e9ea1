import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover training complete`.
struct TrainingComplete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete",
        abstract: .words("记录某人的培训单元结果：通过或未通过。", "Records how somebody ended a module: passed or not."),
        discussion: .words(
            "考试写 --score，实操或观察写 --level。",
            "An exam takes --score, a practical or an observation --level.",
            example: "handover training complete jia3 architecture-and-functions --score 85 --as wangwu"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("接收工程师的编号，如 jia3。", "The trainee.", value: "人员"))
    var person: Person.ID
    @Argument(help: .words("培训单元的编号。", "The module.", value: "培训单元"))
    var module: Module.ID
    @Option(help: .words("考试分数，0 至 100。", "The score of an exam, 0 to 100.", value: "分数"))
    var score: Int?
    @Option(
        help: .words(
            "watching、guided、prompted、alone 或 teaching，也可写 1 至 5。",
            "watching, guided, prompted, alone or teaching; or 1 to 5.",
            value: "独立程度"))
    var level: SupervisionLevel?
    @Option(help: .words("依据：观察到的情况。", "What was observed.", value: "说明"))
    var note: String?
    @Option(help: .words("完成的时间（默认：现在）。", "When it was, when that is earlier than now.", value: "时间"))
    var effective: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        let completion = ModuleCompletion(person: person, module: module, score: score, level: level, note: note)
        try await session.record(.completeModule(completion, effective: try await session.moment(effective)), options)
    }
}
