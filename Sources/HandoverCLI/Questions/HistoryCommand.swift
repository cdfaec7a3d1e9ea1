import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover history`.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "What is recorded about an item, a person, a capability, a task, the definitions or the acceptance.",
        discussion: """
            Of a capability: its assessments, the modules that teach it, the 100 newest tasks that need it, and the definitions \
            that changed it.
            Example:
              handover history team/organisation
              handover history capability incident-response
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(
        help:
            """
            An item such as team/rota, a person's id, or the word definitions or acceptance; or one of the words below, \
            then the id.
            """
    )
    var subject: String = "definitions"
    @Argument(help: "After item, person, capability or task: the id.")
    var id: String?
    @Flag(help: "The subject is a task's id.")
    var task = false
    @Flag(help: "Of a person: with everything about the 100 newest tasks they worked on.")
    var tasks = false

    func validate() throws {
        if id != nil, task || Kind(rawValue: subject) == nil {
            throw ValidationError(
                "两个词为 \(Kind.allCases.map(\.rawValue).joined(separator: "、")) 之一和编号",
                "two words are \(Kind.allCases.map(\.rawValue).joined(separator: ", ")) and an id")
        }
    }

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await answer(session)
        guard case .entries(let entries) = reply.answer else { return }
        session.print(HistoryView.report(entries, names: session.names(reply)), of: reply)
    }

    /// The history, or that the subject is rather a task.
    private func answer(_ session: Session) async throws -> Reply {
        do {
            return try await session.ask(.history(asked, try await session.time(time)))
        } catch let named as NamedRefusal {
            guard !task, id == nil, !subject.contains(" "), case .unknownPerson(_, let nearest) = named.refusal else {
                throw named
            }
            let isTask = (try? await session.ask(.task(TaskRecord.ID(subject)))) != nil
            let isNoPerson = nearest.isEmpty && subject.first?.isLowercase != true
            throw isTask || isNoPerson ? UsageError.taskWithoutFlag(subject) : named
        }
    }

    private enum Kind: String, CaseIterable {
        case item, person, capability, task
    }

    private var asked: HistorySubject {
        if let id, let kind = Kind(rawValue: subject) {
            switch kind {
            case .item: return .item(Item.ID(id))
            case .person: return .person(Person.ID(id), withTasks: tasks)
            case .capability: return .capability(Capability.ID(id))
            case .task: return .task(TaskRecord.ID(id))
            }
        }
        if task { return .task(TaskRecord.ID(subject)) }
        if subject == "definitions" { return .definitions }
        if subject == "acceptance" { return .acceptance }
        return subject.contains("/")
            ? .item(Item.ID(subject)) : .person(Person.ID(subject), withTasks: tasks)
    }
}
