import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover history`.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: .words(
            "关于交接项、人员、能力、工单、定义或验收的全部记录。",
            "What is recorded about an item, a person, a capability, a task, the definitions or the acceptance."),
        discussion: .words(
            "对能力：列出评估、教授它的培训单元、用到它的最近 100 张工单，以及改动过它的定义。",
            """
            Of a capability: its assessments, the modules that teach it, the 100 newest tasks that need it, and the definitions \
            that changed it.
            """,
            example: """
                handover history team/organisation
                handover history capability incident-response
                """))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(
        help: .words(
            "交接项（如 team/rota）、人员编号，或 definitions（定义）、acceptance（验收）；也可写下面所列的词，再写编号。",
            """
            An item such as team/rota, a person's id, or the word definitions or acceptance; or one of the words below, \
            then the id.
            """,
            value: "对象"))
    var subject: String = "definitions"
    @Argument(
        help: .words(
            "写在 item（交接项）、person（人员）、capability（能力）或 task（工单）之后的编号。",
            "After item, person, capability or task: the id.",
            value: "编号"))
    var id: String?
    @Flag(help: .words("对象是工单号。", "The subject is a task's id."))
    var task = false
    @Flag(
        help: .words(
            "对人员：连同此人参与的最近 100 张工单的全部记录。", "Of a person: with everything about the 100 newest tasks they worked on."))
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
