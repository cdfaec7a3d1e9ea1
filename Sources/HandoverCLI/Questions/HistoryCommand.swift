import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover history`.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Everything recorded about an item, a person, a task or the definitions.",
        discussion: """
            Example:
              handover history team/organisation
            """)

    @OptionGroup var output: OutputOptions
    @Argument(help: "An item such as team/rota, a person's id, or the word definitions.")
    var subject: String = "definitions"
    @Flag(help: "The subject is a task's id.")
    var task = false

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.history(asked))
        guard case .entries(let entries) = reply.answer else { return }
        session.print(HistoryView.report(entries, names: session.names(reply)), of: reply)
    }

    private var asked: HistorySubject {
        if task { return .task(TaskRecord.ID(subject)) }
        if subject == "definitions" { return .definitions }
        return subject.contains("/") ? .item(Item.ID(subject)) : .person(Person.ID(subject))
    }
}
