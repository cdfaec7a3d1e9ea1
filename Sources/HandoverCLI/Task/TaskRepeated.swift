import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover task repeated`.
struct TaskRepeated: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repeated",
        abstract: "Problems that came up repeatedly: tasks of one service with the same title or the same document.",
        discussion: """
            Figures, blanks and signs in a title make no difference. What an action is open for is shown with it; for the others
            the command that opens one is printed.

            Example:
              handover task repeated --days 30
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "Of how many days, 1 to 366, the last of them today or the day of --as-of.")
    var days = RepeatedProblems.standardDays

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.repeatedProblems(days: days, try await session.time(time)))
        guard case .repeatedProblems(let problems) = reply.answer else { return }
        session.print(RepeatedProblemsView.report(problems, names: session.names(reply)), of: reply)
    }
}
