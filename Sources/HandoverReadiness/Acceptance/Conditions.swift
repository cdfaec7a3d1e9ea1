public import HandoverModel

extension Readiness {
    /// What an acceptance stated now would leave open, each with the day, the reason and the people of its waiver, and the
    /// roles that can act.
    public var conditions: [AcceptanceCondition] {
        blockers.compactMap { blocker in
            guard case .waived = blocker.reason else { return nil }
            switch blocker.subject {
            case .item(let id):
                return items.first { $0.id == id }.flatMap { AcceptanceCondition($0, owners: blocker.canAct) }
            case .capability, .measure:
                return acceptance.waivers.first { $0.subject == blocker.subject && $0.isInForce }
                    .map { AcceptanceCondition($0, owners: blocker.canAct) }
            }
        }
    }

    /// What keeps an acceptance from being signed now, each once: everything that keeps the verdict back and is neither
    /// waived nor, where a statement is to be signed, one of its conditions whose last day is not over.
    public func objections(to statement: AcceptanceStatement? = nil) -> [BlockerSubject] {
        var seen: Set<BlockerSubject> = []
        return blockers.filter { blocker in
            guard case .waived = blocker.reason else { return true }
            return statement.map { !leavesOpen(blocker.subject, $0) } ?? false
        }.map(\.subject).filter { seen.insert($0).inserted }
    }
}

extension Readiness {
    /// What was waived, or waived for longer, after a statement was made, and is no condition of it today: with it the
    /// statement has to be made anew.
    public func waivedSince(_ statement: AcceptanceStatement) -> [BlockerSubject] {
        conditions.map(\.subject).filter { !leavesOpen($0, statement) }
    }

    /// Whether a statement has it as a condition whose last day is not over.
    private func leavesOpen(_ subject: BlockerSubject, _ statement: AcceptanceStatement) -> Bool {
        statement.conditions.contains { $0.subject == subject && day <= $0.until }
    }
}

extension AcceptanceCondition {
    /// Nil for an item that is not waived.
    init?(_ item: ItemState, owners: [TeamRole]) {
        guard case .waived(let until, let reason, let by) = item.status else { return nil }
        self.init(subject: .item(item.id), until: until, cutting: reason, owners: owners, by: by)
    }

    init(_ waiver: BlockerWaiverState, owners: [TeamRole]) {
        self.init(
            subject: waiver.subject, until: waiver.until, cutting: waiver.reason, owners: owners,
            by: waiver.words.map(\.person))
    }

    private init(subject: BlockerSubject, until: Day, cutting reason: String, owners: [TeamRole], by: [Person.ID]) {
        let limit = AcceptanceCondition.longestReason
        let isLong = reason.unicodeScalars.count > limit
        self.init(
            subject: subject, until: until,
            reason: isLong ? String(String.UnicodeScalarView(reason.unicodeScalars.prefix(limit - 1))) + "…" : reason,
            owners: owners, by: by)
    }
}

/// Where the conditions of a statement stand on a day.
struct ConditionWatch {
    let items: ItemStates
    let team: ReceivingTeam
    let definitions: Definitions
    /// Before waivers are looked at.
    let blockers: [Blocker]
    let today: Day

    func state(of condition: AcceptanceCondition) -> ConditionState {
        let left = left(condition.subject)
        guard left == .open else {
            return ConditionState(
                condition: condition, state: left, metOn: left == .met ? metOn(condition.subject) : nil)
        }
        return ConditionState(
            condition: condition, state: condition.until < today ? .overdue : .open, canAct: canAct(condition.subject))
    }

    /// Whether it is open, met or dropped, whatever the day.
    private func left(_ subject: BlockerSubject) -> ConditionState.State {
        let isOpen = blockers.contains { $0.subject == subject }
        switch subject {
        case .item(let id):
            guard let place = items.graph.place[id] else { return .dropped }
            switch items.states[place].status {
            case .done: return .met
            case .notApplicable: return .dropped
            case .open, .signed, .waived: return .open
            }
        case .capability(let id):
            guard definitions.capability(id)?.isCritical == true else { return .dropped }
            return isOpen ? .open : .met
        case .measure(let id):
            guard definitions.targets[id]?.gates == .verdict else { return .dropped }
            return isOpen ? .open : .met
        }
    }

    /// The day of the last sign-off of an item.
    private func metOn(_ subject: BlockerSubject) -> Day? {
        guard case .item(let id) = subject, let place = items.graph.place[id] else { return nil }
        return items.states[place].keys.compactMap(\.at).max().map(definitions.handover.zone.day)
    }

    private func canAct(_ subject: BlockerSubject) -> [TeamRole] {
        let roles = ActingRoles(definitions, today: today)
        switch subject {
        case .item(let id):
            guard let place = items.graph.place[id] else { return [] }
            return roles.forWaiver(of: items.graph.items[place], open: items.states[place].open)
        case .capability(let id): return roles.assessors(of: definitions.capability(id)?.assessedBy ?? [])
        case .measure(let id): return roles.forMeasure(id)
        }
    }
}
