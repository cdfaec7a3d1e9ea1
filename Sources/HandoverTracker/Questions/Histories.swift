import HandoverLedger
import HandoverModel

/// What is recorded about something, as far as it had taken effect at a time and was known by then.
extension Inquiry {
    func historyReply(_ subject: HistorySubject, _ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        let entries = try entries(about: subject, asked).filter { entry in
            entry.record.effective <= asked.asOf && asked.through.map { entry.number <= $0 } ?? true
        }
        return try reply(.entries(entries), asked.definitions)
    }

    func assessments(of id: Person.ID?, _ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        if let id { _ = try person(id, in: asked.definitions) }
        let entries = try statements(through: asked.through).filter { entry in
            guard entry.record.effective <= asked.asOf, let subject = entry.record.statement.assessed else {
                return false
            }
            return id == nil || subject == id
        }
        return try reply(.entries(entries), asked.definitions)
    }

    /// How many of the newest tasks a history goes through.
    static let tasksInHistory = 100

    private func entries(about subject: HistorySubject, _ time: AskedTime) throws -> [Entry] {
        let definitions = try current()
        switch subject {
        case .item(let id):
            let retirements = try view.entries(about: .handover).filter { $0.retires(id) }
            let entries = (try view.entries(about: .item(id)) + retirements).sorted { $0.number < $1.number }
            if entries.isEmpty, definitions.item(id) == nil, !isRetired(id) {
                throw Refusal.unknownItem(id, nearest: nearest(to: id, in: definitions.items.map(\.id)))
            }
            return entries
        case .person(let id, let withTasks):
            let person = try person(id, in: definitions).id
            let changes = Set(DefinitionsOutlines.changes(of: person, in: try outlines))
            let entries = try statements().filter { entry in
                entry.record.by == person || entry.record.statement.subject == .person(person)
                    || changes.contains(entry.number)
            }
            guard withTasks else { return entries }
            let all = entries + (try entriesOfTasks(TaskFilter(person: person), time))
            return all.sorted { $0.number < $1.number }
        case .task(let id):
            let entries = try view.taskEntries(id)
            if entries.isEmpty { throw try view.unknown(id) }
            return entries
        case .capability(let id, let person): return try entries(about: id, of: person, time)
        case .definitions: return try view.entries(about: .handover).filter { $0.record.statement.isOfDefinitions }
        case .acceptance:
            let all = try view.entries(about: .handover)
            let kinds = Set(all.filter { $0.record.statement.isOfAcceptance }.map(\.number))
            let own = all.filter { entry in
                if case .revoked(let fact) = entry.record.statement { return kinds.contains(fact.entry) }
                return kinds.contains(entry.number)
            }
            let checked = try statements().filter { $0.record.statement.kind == .reverified }
            return (own + checked).sorted { $0.number < $1.number }
        }
    }

    /// Everything about the newest tasks that passed a filter at a time.
    func entriesOfTasks(_ filter: TaskFilter, _ time: AskedTime) throws -> [Entry] {
        let tasks = try view.tasks(filter, asOf: time.day, of: try part(time), limit: Self.tasksInHistory)
        return try tasks.flatMap { try view.taskEntries($0.id) }
    }
}

extension Entry {
    /// Whether it put definitions in force that no longer have the item.
    fileprivate func retires(_ item: Item.ID) -> Bool {
        guard case .definitionsApplied(let change) = record.statement else { return false }
        return change.retired?.contains { $0.item == item } ?? false
    }
}

extension Statement {
    /// Whose assessment it is or is about; nil for what says nothing of assessments.
    fileprivate var assessed: Person.ID? {
        switch self {
        case .assessed(let fact), .selfAssessed(let fact): fact.person
        case .assessmentConfirmed(let fact): fact.person
        case .assessmentAnswered(let fact): fact.person
        case .revoked(let fact): fact.person
        case .signedOff, .refused, .reopened, .waived, .markedNotApplicable, .evidenceAdded, .moduleCompleted,
            .taskLogged, .taskOpened, .taskResponded, .taskResolved, .taskReopened, .taskConfirmed,
            .taskOverturned, .taskRated, .ticket, .definitionsProposed, .definitionsApplied, .blockerWaived,
            .acceptanceStated, .acceptanceSigned, .acceptanceDeclined, .demonstrationStarted, .helpAsked, .helpAnswered,
            .phaseSet, .availability, .checkpointRecorded, .reverified, .checkRan, .alert, .reportApproved,
            .improvement, .creditClaim, .technicalChange, .commitmentDone,
            .access:
            nil
        }
    }

    /// Of those about the handover as a whole, what is about its definitions.
    fileprivate var isOfDefinitions: Bool {
        switch kind {
        case .definitionsProposed, .definitionsApplied, .demonstrationStarted: true
        default: false
        }
    }

    /// Of those about the handover as a whole, what is about its acceptance: neither its definitions, nor phases and checkpoints.
    fileprivate var isOfAcceptance: Bool {
        switch kind {
        case .acceptanceStated, .acceptanceSigned, .acceptanceDeclined, .blockerWaived: true
        default: false
        }
    }
}
