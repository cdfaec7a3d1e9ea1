import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover training complete`.
struct TrainingComplete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete", abstract: "Records how somebody ended a module: passed or not.",
        discussion: """
            An exam takes --score, a practical or an observation --level.
            Example:
              handover training complete jia3 architecture-and-functions --score 85 --as wangwu
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The trainee.")
    var person: Person.ID
    @Argument(help: "The module.")
    var module: Module.ID
    @Option(help: "The score of an exam, 0 to 100.")
    var score: Int?
    @Option(help: "watching, guided, prompted, alone or teaching; or 1 to 5.")
    var level: SupervisionLevel?
    @Option(help: "What was observed.")
    var note: String?
    @Option(help: "When it was, when that is earlier than now.")
    var effective: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        let completion = ModuleCompletion(person: person, module: module, score: score, level: level, note: note)
        try await session.record(.completeModule(completion, effective: try await session.moment(effective)), options)
    }
}
