import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover assess`.
struct AssessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Records what somebody can do, as an assessor saw it.",
        discussion: """
            With --self it is one's own view, which is kept beside and never counts as an assessment.
            Example:
              handover assess jia3 incident-response --level alone --as wangwu --observed "Led the drill without help"
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The trainee.")
    var person: Person.ID
    @Argument(help: "The capability.")
    var capability: Capability.ID
    @Option(help: "watching, guided, prompted, alone or teaching; or 1 to 5.")
    var level: SupervisionLevel
    @Option(help: "What was observed.")
    var observed: String?
    @Option(help: "When it was observed, when that is earlier than now.")
    var effective: String?
    @Flag(name: .customLong("self"), help: "A self-assessment.")
    var isSelf = false

    func run() async throws {
        let session = try await Session.open(options.output)
        let assessment = Assessment(person: person, capability: capability, level: level, observed: observed ?? "")
        let command: Command =
            isSelf ? .assessSelf(assessment) : .assess(assessment, effective: try await session.moment(effective))
        try await session.record(command, options)
    }
}
