import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover assess`.
struct AssessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: .words("评估人记录某人的一项能力达到什么程度。", "Records what somebody can do, as an assessor saw it."),
        discussion: .words(
            "加 --self 是自评，另外保存，从不算作评估。",
            "With --self it is one's own view, which is kept beside and never counts as an assessment.",
            example: """
                handover assess jia3 incident-response --level alone --as wangwu --observed "Led the drill without help"
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("接收工程师的编号，如 jia3。", "The trainee.", value: "人员"))
    var person: Person.ID
    @Argument(help: .words("能力的编号，如 incident-response。", "The capability.", value: "能力"))
    var capability: Capability.ID
    @Option(
        help: .words(
            "watching、guided、prompted、alone 或 teaching，也可写 1 至 5。",
            "watching, guided, prompted, alone or teaching; or 1 to 5.",
            value: "独立程度"))
    var level: SupervisionLevel
    @Option(help: .words("依据：观察到的情况。", "What was observed.", value: "依据"))
    var observed: String?
    @Option(help: .words("观察的时间（默认：现在）。", "When it was observed, when that is earlier than now.", value: "时间"))
    var effective: String?
    @Flag(name: .customLong("self"), help: .words("自评。", "A self-assessment."))
    var isSelf = false

    func run() async throws {
        let session = try await Session.open(options.output)
        let assessment = Assessment(person: person, capability: capability, level: level, observed: observed ?? "")
        let command: Command =
            isSelf ? .assessSelf(assessment) : .assess(assessment, effective: try await session.moment(effective))
        try await session.record(command, options)
    }
}
