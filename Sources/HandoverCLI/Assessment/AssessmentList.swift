import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover assessment list`.
struct AssessmentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("列出能力评估，以及回应和复核。", "Assessments, with answers and confirmations."),
        discussion: .example("handover assessment list --person jia3"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: .words("只列此人的。", "Only of this person.", value: "人员"))
    var person: Person.ID?

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.assessments(person, try await session.time(time)))
        guard case .entries(let entries) = reply.answer else { return }
        session.print(AssessmentListView.report(entries, names: session.names(reply)), of: reply)
    }
}
