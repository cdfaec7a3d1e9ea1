import HandoverLedger
import HandoverModel
import HandoverReadiness

// Rule 3: refusing, revoking and reopening. Each needs a reason, and none touches what is recorded.
extension Situation {
    func refuse(_ id: Item.ID, _ meaning: Meaning, reason text: String) throws -> Ruling {
        let reason = try reason(text)
        let item = try item(id)
        let asked = item.keys.filter { $0.meaning == meaning }
        guard !asked.isEmpty else {
            throw Refusal.meaningNotAsked(item: item.id, meaning: meaning, asked: item.keys)
        }
        try requireRole(asked.map(\.by))
        let key = asked.first { holds($0.by) } ?? asked[0]
        let state = try state(of: item)
        let isThere = state.keys.contains {
            $0.isValid && ($0.key == key || meaning == .accepted && $0.key.meaning == .delivered)
        }
        guard isThere else { throw Refusal.nothingToRefuse(item: item.id, meaning: meaning) }
        return Ruling(.refused(SignOffRefusal(item: item.id, meaning: meaning, role: key.by, reason: reason)))
    }

    func revokeSignOff(_ id: Item.ID, _ meaning: Meaning?, reason text: String) throws -> Ruling {
        let item = try item(id)
        let state = try state(of: item)
        let own = state.keys.filter {
            $0.isValid && $0.person == person.id && (meaning == nil || $0.key.meaning == meaning)
        }
        guard let number = own.compactMap(\.entry).max() else {
            if let agreement = state.exclusion ?? state.waiver { throw try setAside(item.id, agreement) }
            throw Refusal.nothingToRevoke(item: item.id)
        }
        return try revoke(number, reason: text)
    }

    /// `item`, `task`: What the entry must be about, where the caller says so.
    func revoke(_ number: Int, item: Item.ID? = nil, task: TaskRecord.ID? = nil, reason text: String) throws -> Ruling {
        let reason = try reason(text)
        let entry = try entry(number)
        let statement = entry.record.statement
        try require(entry, about: item, task)
        var revocation = Revocation(entry: number, reason: reason)
        switch statement {
        case .signedOff, .refused, .waived, .markedNotApplicable, .evidenceAdded, .assessed, .moduleCompleted,
            .blockerWaived, .helpAsked, .helpAnswered, .availability, .improvement, .technicalChange, .commitmentDone:
            break
        case .acceptanceStated, .acceptanceSigned: try requireRevocable(signature: entry)
        case .reportApproved: try requireOwn(entry)
        case .creditClaim(let fact): try requireLoose(fact, entry)
        case .taskLogged, .taskOpened, .taskResponded, .taskResolved, .taskReopened, .taskConfirmed, .taskOverturned,
            .taskRated, .ticket:
            return try revoke(entry, reason: reason)
        case .revoked, .reopened, .selfAssessed, .assessmentConfirmed, .assessmentAnswered, .definitionsProposed,
            .definitionsApplied, .acceptanceDeclined, .demonstrationStarted, .phaseSet, .checkpointRecorded,
            .reverified, .checkRan, .alert, .access:
            throw Refusal.notRevocable(entry: number, kind: statement.kind)
        }
        if let refusal = try refusalUnlessOwnOrLead(of: entry) { throw refusal }
        let isRevoked = try view.entries(about: statement.subject).contains {
            if case .revoked(let earlier) = $0.record.statement { earlier.entry == number } else { false }
        }
        if isRevoked { throw Refusal.alreadyRevoked(entry: number) }
        switch statement.subject {
        case .item(let id): revocation.item = id
        case .person(let id): revocation.person = id
        case .task, .account, .alert, .handover: break
        }
        return Ruling(.revoked(revocation))
    }

    /// What somebody signed is theirs alone to take back.
    private func requireOwn(_ entry: Entry) throws {
        guard entry.record.by == person.id else {
            throw Refusal.notOwnEntry(person: person.id, entry: entry.number, allowed: [entry.record.by])
        }
    }

    func revokeAssessment(_ number: Int, reason: String) throws -> Ruling {
        let statement = try entry(number).record.statement
        switch statement.kind {
        case .assessed, .moduleCompleted: return try revoke(number, reason: reason)
        default: throw Refusal.notAnAssessment(entry: number, kind: statement.kind)
        }
    }

    /// Guards against the number of an entry about something else.
    private func require(_ entry: Entry, about itemID: Item.ID?, _ taskID: TaskRecord.ID?) throws {
        let subject = entry.record.statement.subject
        if let itemID, subject != .item(itemID) {
            throw Refusal.nothingToRevoke(item: try item(itemID).id, entry: entry.number)
        }
        if let taskID, subject != .task(taskID) {
            _ = try recorded(of: taskID)
            throw Refusal.nothingToRevoke(task: taskID, entry: entry.number)
        }
    }

    func reopen(_ id: Item.ID, reason text: String) throws -> Ruling {
        let reason = try reason(text)
        let item = try item(id)
        try requireLead()
        let state = try state(of: item)
        guard Self.hasSomethingToReopen(state) else {
            if let agreement = state.exclusion ?? state.waiver { throw try setAside(item.id, agreement) }
            throw Refusal.nothingToRevoke(item: item.id)
        }
        return Ruling(.reopened(ItemReopening(item: item.id, reason: reason)))
    }

    /// Whether somebody signed or refused since the item was last reopened, and did not take it back.
    private static func hasSomethingToReopen(_ state: ItemHistory) -> Bool {
        state.meanings.values.contains { !$0.isEmpty }
            || state.keys.contains { key in
                switch key.state {
                case .valid, .refused, .stale, .lapsed, .undelivered: true
                case .missing, .revoked, .reopened: false
                }
            }
    }

    /// The team that somebody was in when they made a statement; nil when no definitions of then tell.
    private func side(of entry: Entry) throws -> Side? {
        guard let then = applications.last(where: { $0.entry < entry.number }) else { return nil }
        return try cache.definitions(then.change.definitions, from: view).person(entry.record.by)?.side
    }

    /// A statement is taken back by whoever made it, or by a lead of the team they were in then.
    ///
    /// `others`: who else may, besides.
    func refusalUnlessOwnOrLead(of entry: Entry, others: [Person.ID] = []) throws -> Refusal? {
        if entry.record.by == person.id { return nil }
        let side = try side(of: entry)
        if rights.contains(.lead), side == person.side { return nil }
        return .notOwnEntry(
            person: person.id, entry: entry.number,
            allowed: ([entry.record.by] + leads(of: side).map(\.id) + others).firstOfEach())
    }
}
