import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover assessment list`.
struct AssessmentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Assessments, with answers and confirmations.",
        discussion: """
            Example:
              handover assessment list --person jia3
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "Only of this person.")
    var person: Person.ID?

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.assessments(person, try await session.time(time)))
        guard case .entries(let entries) = reply.answer else { return }
        session.print(AssessmentListView.report(entries, names: session.names(reply)), of: reply)
    }
}
