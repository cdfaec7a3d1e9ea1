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
        let own = try state(of: item).keys.filter {
            $0.isValid && $0.person == person.id && (meaning == nil || $0.key.meaning == meaning)
        }
        guard let number = own.compactMap(\.entry).max() else {
            throw Refusal.nothingToRevoke(item: item.id, entry: nil)
        }
        return try revoke(number, reason: text)
    }

    func revoke(_ number: Int, reason text: String) throws -> Ruling {
        let reason = try reason(text)
        let entry = try entry(number)
        let statement = entry.record.statement
        switch statement {
        case .signedOff, .refused, .waived, .markedNotApplicable, .evidenceAdded, .assessed, .moduleCompleted: break
        case .revoked, .reopened, .selfAssessed, .assessmentConfirmed, .assessmentAnswered, .taskLogged, .taskOpened,
            .taskResponded, .taskResolved, .taskReopened, .taskConfirmed, .taskOverturned, .taskRated,
            .definitionsProposed, .definitionsApplied, .demonstrationStarted:
            throw Refusal.notRevocable(entry: number, kind: statement.kind)
        }
        try requireOwnOrLead(of: entry)
        let isRevoked = try view.entries(about: statement.subject).contains {
            if case .revoked(let earlier) = $0.record.statement { earlier.entry == number } else { false }
        }
        if isRevoked { throw Refusal.alreadyRevoked(entry: number) }
        var revocation = Revocation(entry: number, reason: reason)
        switch statement.subject {
        case .item(let id): revocation.item = id
        case .person(let id): revocation.person = id
        case .task, .handover: break
        }
        return Ruling(.revoked(revocation))
    }

    func reopen(_ id: Item.ID, reason text: String) throws -> Ruling {
        let reason = try reason(text)
        let item = try item(id)
        try requireLead()
        let state = try state(of: item)
        guard state.keys.contains(where: { $0.entry != nil }) else {
            throw Refusal.nothingToRevoke(item: item.id, entry: nil)
        }
        return Ruling(.reopened(ItemReopening(item: item.id, reason: reason)))
    }

    /// The team that somebody was in when they made a statement; nil when no definitions of then tell.
    private func side(of entry: Entry) throws -> Side? {
        guard let then = applications.last(where: { $0.entry < entry.number }) else { return nil }
        return try cache.definitions(then.change.definitions, from: view).person(entry.record.by)?.side
    }

    /// A statement is taken back by whoever made it, or by a lead of the team they were in then.
    private func requireOwnOrLead(of entry: Entry) throws {
        if entry.record.by == person.id { return }
        let side = try side(of: entry)
        guard rights.contains(.lead), side == person.side else {
            throw Refusal.notLead(person: person.id, leads: leads(of: side).map(\.id))
        }
    }
}
