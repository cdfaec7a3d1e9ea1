import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover training list`.
struct TrainingList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("逐人列出培训单元和能力。", "Modules and capabilities, person by person."),
        discussion: .example("handover training list --person jia3"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: .words("只列此人。", "Only this person.", value: "人员"))
    var person: Person.ID?

    @Option(
        help: .words(
            "只列此状态的培训单元，不列能力：open（未学）、passed（已通过）、failed（未通过）、lapsed（已过期）或 blocked（先修未过）。",
            "Only modules that stand so, and no capabilities: open, passed, failed, lapsed or blocked.",
            value: "状态"))
    var modules: PersonModule.State?

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.training(person, try await session.time(time)))
        guard case .training(let people) = reply.answer else { return }
        session.print(TrainingView.report(people, modules: modules, names: session.names(reply)), of: reply)
    }
}
