import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover history`.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract:
            "What is recorded about an item, a person (but for tasks), a task, the definitions or the acceptance.",
        discussion: """
            Example:
              handover history team/organisation
            """)

    @OptionGroup var output: OutputOptions
    @Argument(help: "An item such as team/rota, a person's id, or the word definitions or acceptance.")
    var subject: String = "definitions"
    @Flag(help: "The subject is a task's id.")
    var task = false

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await answer(session)
        guard case .entries(let entries) = reply.answer else { return }
        session.print(HistoryView.report(entries, names: session.names(reply)), of: reply)
    }

    /// The history, or that the subject is rather a task.
    private func answer(_ session: Session) async throws -> Reply {
        do {
            return try await session.ask(.history(asked))
        } catch let named as NamedRefusal {
            guard !task, !subject.contains(" "), case .unknownPerson(_, let nearest) = named.refusal else {
                throw named
            }
            let isTask = (try? await session.ask(.task(TaskRecord.ID(subject)))) != nil
            let isNoPerson = nearest.isEmpty && subject.first?.isLowercase != true
            throw isTask || isNoPerson ? UsageError.taskWithoutFlag(subject) : named
        }
    }

    private var asked: HistorySubject {
        if task { return .task(TaskRecord.ID(subject)) }
        if subject == "definitions" { return .definitions }
        if subject == "acceptance" { return .acceptance }
        return subject.contains("/") ? .item(Item.ID(subject)) : .person(Person.ID(subject))
    }
}
