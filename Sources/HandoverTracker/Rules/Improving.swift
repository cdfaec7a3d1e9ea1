import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverReadiness

// Improvement actions (docs/decisions/0072).
extension Situation {
    /// A lead of either side opens, moves and drops an action; its owner says it done, too.
    ///
    /// - Throws: `notLead`, `notTheOwner`; `unknownAction`, `actionEnded`; `unknownPerson`, `notPresent` for an owner who is not
    ///   there; `unknownTask`, `notAnOutage`, `textMissing`, `reasonMissing`; `untilPassed` for a day that has passed;
    ///   `inTheFuture`, `laterFirst` for the day on which it was done.
    func improvement(_ command: ImprovementCommand) throws -> Ruling {
        switch command {
        case .open(let order): try openAction(order)
        case .finish(let id, let day, let note, let link):
            try finishAction(id, on: day ?? today, note: note, link: link)
        case .drop(let id, let reason):
            try dropAction(id, reason: reason)
        case .move(let id, let due, let owner, let reason): try moveAction(id, due: due, owner: owner, reason: reason)
        }
    }

    /// At most so many tasks are named.
    static let mostTasksOfAction = 100

    private func openAction(_ order: ImprovementOrder) throws -> Ruling {
        try requireLead()
        let title = try limited(order.title, field: "title")
        guard title.isVisible else { throw Refusal.textMissing(field: "title") }
        let tasks = (order.tasks ?? []).firstOfEach()
        guard tasks.count <= Self.mostTasksOfAction else {
            throw Refusal.outOfRange(field: "tasks", minimum: 0, maximum: Self.mostTasksOfAction)
        }
        for task in tasks { _ = try recorded(of: task) }
        if let outage = order.outage { try requireOutage(outage) }
        let earlier = try statements().count { $0.record.statement.kind == .actionOpened }
        return Ruling(
            .improvement(
                .opened(
                    ImprovementPlan(
                        action: Improvement.id(earlier + 1), title: title, term: order.term,
                        owner: try owner(order.owner), due: try due(order.due), tasks: tasks.isEmpty ? nil : tasks,
                        outage: order.outage, document: try optional(order.document, field: "document"),
                        report: order.report))))
    }

    private func finishAction(_ id: Improvement.ID, on day: Day, note: String, link: String?) throws -> Ruling {
        let state = try actionThatIsOpen(id)
        guard rights.contains(.lead) || state.owner == person.id else {
            throw Refusal.notTheOwner(
                person: person.id, action: id, allowed: ([state.owner] + leads(of: nil).map(\.id)).firstOfEach())
        }
        let effective = try effective(.day(day))
        guard day >= state.opened else { throw Refusal.laterFirst(from: .day(state.opened), to: .day(day)) }
        let note = try limited(note, field: "note")
        guard note.isVisible else { throw Refusal.textMissing(field: "note") }
        let link = try optional(link, field: "link")
        if let link, !isWebAddress(link) { throw Refusal.badLink(link) }
        return Ruling(
            .improvement(.done(ImprovementResult(action: id, day: day, note: note, link: link))), effective: effective)
    }

    private func dropAction(_ id: Improvement.ID, reason text: String) throws -> Ruling {
        let reason = try reason(text)
        _ = try actionThatIsOpen(id)
        try requireLead()
        return Ruling(.improvement(.dropped(ImprovementDrop(action: id, reason: reason))))
    }

    private func moveAction(
        _ id: Improvement.ID, due day: Day?, owner other: Person.ID?, reason text: String
    ) throws -> Ruling {
        let reason = try reason(text)
        let state = try actionThatIsOpen(id)
        try requireLead()
        let moved = try day.map { try self.due($0) }.flatMap { $0 == state.due ? nil : $0 }
        let handed = try other.map { try self.owner($0) }.flatMap { $0 == state.owner ? nil : $0 }
        guard day != nil || other != nil else { throw Refusal.textMissing(field: "due") }
        let isSame = moved == nil && handed == nil
        return Ruling(
            .improvement(.moved(ImprovementMove(action: id, due: moved, owner: handed, reason: reason))),
            already: isSame ? state.moves.last?.entry ?? state.entry : nil)
    }

    /// - Throws: `unknownAction`; `actionEnded` for one that is over.
    private func actionThatIsOpen(_ id: Improvement.ID) throws -> ImprovementState {
        let register = ImprovementRegister(try statements(), asOf: now, zone: zone)
        guard let state = register[id] else { throw register.unknown(id) }
        if let ending = state.ending { throw Refusal.actionEnded(id, entry: ending.entry) }
        return state
    }

    private func owner(_ id: Person.ID) throws -> Person.ID {
        let owner = try person(id)
        guard owner.isPresent(on: today) else { throw Refusal.notPresent(id, on: today) }
        return owner.id
    }

    private func due(_ day: Day) throws -> Day {
        guard day >= today else { throw Refusal.untilPassed(day, today: today, field: "due") }
        return day
    }

    private func requireOutage(_ number: Int) throws {
        let statement = try entry(number).record.statement
        guard statement.kind == .outageOpened else { throw Refusal.notAnOutage(entry: number, kind: statement.kind) }
    }
}

extension ImprovementRegister {
    /// The error for an action that was not recorded or was taken back, with the nearest ids.
    func unknown(_ id: Improvement.ID) -> Refusal {
        .unknownAction(id, nearest: nearest(to: id, in: actions.map(\.id)))
    }
}
