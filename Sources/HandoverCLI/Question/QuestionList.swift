import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover question list`.
struct QuestionList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("列出求助和答复，以及每周的数量。", "Questions with their answers, and how many there are a week."),
        discussion: .example("handover question list --unanswered"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Flag(help: .words("只列还没有答复的。", "Only those that nobody has answered."))
    var unanswered = false

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.help(try await session.time(time)))
        guard case .help(let register) = reply.answer else { return }
        session.print(
            HelpView.report(register, onlyUnanswered: unanswered, names: session.names(reply)), of: reply)
    }
}
