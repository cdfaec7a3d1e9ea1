import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover credit claim`.
struct CreditClaimFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: .words(
            "就超时的工单，或反复出现的问题，提出补偿申请。",
            "Files a claim about tasks that missed their promises, or about a problem that came again."),
        discussion: .words(
            """
            由接收方的负责人或总监提出，须附证据；编号由程序给出。最晚哪天提出见 sla credits。
            按当时的条款能减免多少，随申请记入台账。
            """,
            """
            A lead or director of the receiving side files it, with evidence; its id is made by the program. sla credits has
            the last day. What the tasks give by the terms of now is recorded with it.
            """,
            example: """
                handover credit claim T-12 --evidence https://tickets.example/T-12 \\
                  --reason "Answered after two hours" --as jia1
                """))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words(
            "工单号，可写多个；一张工单只申请一次。", "The tasks; each is claimed once.", value: "工单号"))
    var tasks: [TaskRecord.ID]
    @Flag(
        help: .words(
            "这些工单是反复出现的同一问题（见 task repeated），申请额外免费服务。",
            "They are one problem that came again (task repeated shows it), which earns free service."))
    var repeated = false
    @Option(help: .words("链接或文件路径；可写多次。", "A link, or the path of a file; may be given several times.", value: "证据"))
    var evidence: [String] = []
    @Option(help: .words("写明事实。", "The facts.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        let order = ClaimOrder(
            ground: repeated ? .repeated : .late, tasks: tasks, reason: reason,
            evidence: try evidence.map { try session.evidence($0) })
        try await session.record(
            .creditClaim(.file(order)), options, files: evidence.filter { !Session.isLink($0) })
    }
}
