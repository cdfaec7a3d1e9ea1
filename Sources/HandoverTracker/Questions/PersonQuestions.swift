import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    func next(_ id: Person.ID) throws -> Reply {
        let time = try moment(.now)
        let person = try person(id, in: time.definitions)
        let facts = try facts(time)
        let readiness = Readiness.of(time.definitions, facts: facts, asOf: time.asOf)
        let steps = readiness.nextSteps(
            for: person.id, definitions: time.definitions, facts: facts,
            tasksToConfirm: try tasksToConfirm(by: person, time), tasksToRate: try tasksWithoutLevel(of: person))
        return try reply(.steps(steps), time.definitions)
    }

    /// Closed tasks whose levels wait for this assessor, oldest ids first, at most 20.
    private func tasksToConfirm(by person: Person, _ time: AskedTime) throws -> [TaskRecord.ID] {
        let definitions = time.definitions
        guard definitions.rights(of: person, on: time.day).contains(.assessor) else { return [] }
        let waiting = try view.tasks(TaskFilter(awaitsReview: true), limit: 200)
        return waiting.filter { task in
            let roles = task.capability.flatMap(definitions.capability)?.assessedBy ?? []
            return definitions.mayAssess(person, roles: roles, on: time.day) && task.recordedBy != person.id
                && !task.workers.contains { $0.person == person.id }
        }.prefix(20).map(\.id)
    }

    /// Closed tasks that the person worked on and said no level for, at most 20.
    private func tasksWithoutLevel(of person: Person) throws -> [TaskRecord.ID] {
        guard person.side == .receiving else { return [] }
        return try view.tasks(TaskFilter(person: person.id, isOpen: false), limit: 100).filter { task in
            task.workers.contains { $0.person == person.id && $0.level == nil }
        }.prefix(20).map(\.id)
    }

    func assessments(of id: Person.ID?) throws -> Reply {
        let definitions = try current()
        if let id { _ = try person(id, in: definitions) }
        let entries = try view.statements().filter { entry in
            switch entry.record.statement {
            case .assessed(let fact), .selfAssessed(let fact): id == nil || fact.person == id
            case .assessmentConfirmed(let fact): id == nil || fact.person == id
            case .assessmentAnswered(let fact): id == nil || fact.person == id
            case .revoked(let fact): fact.person != nil && (id == nil || fact.person == id)
            case .signedOff, .refused, .reopened, .waived, .markedNotApplicable, .evidenceAdded, .moduleCompleted,
                .taskLogged, .taskOpened, .taskResponded, .taskResolved, .taskReopened, .taskConfirmed,
                .taskOverturned, .taskRated, .definitionsProposed, .definitionsApplied, .demonstrationStarted:
                false
            }
        }
        return try reply(.entries(entries), definitions)
    }

    func person(_ id: Person.ID, in definitions: Definitions) throws -> Person {
        guard let person = definitions.person(id) else {
            throw definitions.unknown(id)
        }
        return person
    }
}
