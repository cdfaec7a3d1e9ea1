import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover training list`.
struct TrainingList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Modules and capabilities, person by person.",
        discussion: """
            Example:
              handover training list --person jia3
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "Only this person.")
    var person: Person.ID?

    @Option(help: "Only modules that stand so, and no capabilities: open, passed, failed, lapsed or blocked.")
    var modules: PersonModule.State?

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.training(person, try await session.time(time)))
        guard case .training(let people) = reply.answer else { return }
        session.print(TrainingView.report(people, modules: modules, names: session.names(reply)), of: reply)
    }
}
