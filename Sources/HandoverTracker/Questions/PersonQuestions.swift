import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    func next(_ id: Person.ID) throws -> Reply {
        let time = try moment(.now)
        let person = try person(id, in: time.definitions)
        let steps = try readiness(time).nextSteps(
            for: person.id, definitions: time.definitions, statements: try statements(through: time.through),
            tasksToConfirm: try tasksToConfirm(by: person, time),
            tasksToRate: try tasksWithoutLevel(of: person))
        return try reply(.steps(steps), time.definitions)
    }

    private static let shown = 20

    /// Closed tasks whose levels wait for this assessor, those closed last first, at most 20.
    private func tasksToConfirm(by person: Person, _ time: AskedTime) throws -> [TaskRecord.ID] {
        let definitions = time.definitions
        guard definitions.rights(of: person, on: time.day).contains(.assessor) else { return [] }
        let drills = try drillsToConfirm(by: person, time)
        return drills
            + (try view.tasksAwaitingReview(limit: Self.shown) { capability, recorder in
                guard recorder != person.id else { return false }
                let roles = capability.flatMap(definitions.capability)?.assessedBy ?? []
                return definitions.mayAssess(person, roles: roles, on: time.day)
            } where: { task in
                !task.isOpenAgain && task.workers.allSatisfy { $0.level != nil || $0.side == .delivering }
                    && !task.everyone.contains { $0.person == person.id }
            })
    }

    /// Closed tasks that the person worked on and said no level for, at most 20; not those that count for nothing.
    private func tasksWithoutLevel(of person: Person) throws -> [TaskRecord.ID] {
        guard person.side == .receiving else { return [] }
        return try view.tasksWithoutLevel(of: person.id, limit: Self.shown) { task in
            task.workers.contains { $0.person == person.id && $0.level == nil }
        }
    }

    /// The services of the newest 100 tasks, open ones first; each with the capability of the newest that names one.
    func services() throws -> [ServiceUse] {
        var uses: [ServiceUse] = []
        for task in try view.tasks(limit: 100) {
            guard let service = task.service else { continue }
            if let place = uses.firstIndex(where: { $0.service == service }) {
                uses[place].capability = uses[place].capability ?? task.capability
            } else {
                uses.append(ServiceUse(service: service, capability: task.capability))
            }
        }
        return uses
    }

    func assessments(of id: Person.ID?) throws -> Reply {
        let definitions = try current()
        if let id { _ = try person(id, in: definitions) }
        let entries = try statements().filter { entry in
            switch entry.record.statement {
            case .assessed(let fact), .selfAssessed(let fact): id == nil || fact.person == id
            case .assessmentConfirmed(let fact): id == nil || fact.person == id
            case .assessmentAnswered(let fact): id == nil || fact.person == id
            case .revoked(let fact): fact.person != nil && (id == nil || fact.person == id)
            case .signedOff, .refused, .reopened, .waived, .markedNotApplicable, .evidenceAdded, .moduleCompleted,
                .taskLogged, .taskOpened, .taskResponded, .taskResolved, .taskReopened, .taskConfirmed,
                .taskOverturned, .taskRated, .definitionsProposed, .definitionsApplied, .demonstrationStarted, .access:
                false
            }
        }
        return try reply(.entries(entries), definitions)
    }

    func requireCapability(_ id: Capability.ID, in definitions: Definitions) throws {
        guard definitions.capability(id) == nil else { return }
        throw Refusal.unknownCapability(id, nearest: nearest(to: id, in: definitions.capabilities.map(\.id)))
    }

    func person(_ id: Person.ID, in definitions: Definitions) throws -> Person {
        guard let person = definitions.person(id) else {
            throw definitions.unknown(id)
        }
        return person
    }
}
