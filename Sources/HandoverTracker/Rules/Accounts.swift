import HandoverLedger
import HandoverModel

// Who may let whom in.
extension Situation {
    func ruling(on fact: AccessFact, identified: Identification) throws -> Ruling {
        switch fact {
        case .passwordSet(let owner), .signedIn(let owner, _): try requireSelf(owner)
        case .tokenCreated(let grant):
            try requireSelf(grant.person)
            guard !grant.scopes.contains(.admin) || isAdministrator(by: identified) else {
                throw try notAdministrator()
            }
        case .tokenRevoked(let owner, _):
            if owner != person.id { try requireAdministrator(identified) }
        case .invited(let guest, _), .identityLinked(let guest, _):
            try requireAdministrator(identified)
            let guest = try self.person(guest)
            if let last = guest.to, last < today { throw Refusal.notPresent(guest.id, on: today) }
        case .administratorNamed(let named):
            try requireAdministrator(identified)
            guard try self.person(named).isPresent(on: today) else { throw Refusal.notPresent(named, on: today) }
        case .identityUnlinked: try requireAdministrator(identified)
        case .administratorRemoved(let removed, let text):
            try requireAdministrator(identified)
            return Ruling(.access(.administratorRemoved(person: removed, reason: try reason(text))))
        case .accountClosed(let owner, let text):
            try requireAdministrator(identified)
            return Ruling(.access(.accountClosed(person: owner, reason: try reason(text))))
        case .accountReopened(let owner, let text):
            try requireAdministrator(identified)
            return Ruling(.access(.accountReopened(person: owner, reason: try reason(text))))
        }
        return Ruling(.access(fact))
    }

    private func requireSelf(_ owner: Person.ID) throws {
        guard owner == person.id else { throw Refusal.mayNotRecordForOthers(person: person.id) }
    }

    /// An administrator, or whoever holds the ledger's files and could name one.
    private func requireAdministrator(_ identified: Identification) throws {
        guard isAdministrator(by: identified) else { throw try notAdministrator() }
    }

    private func isAdministrator(by identified: Identification) -> Bool {
        if case .osUser = identified { return true }
        return (try? view.administrators().contains(person.id)) ?? false
    }

    private func notAdministrator() throws -> Refusal {
        .notAdministrator(person: person.id, administrators: try view.administrators())
    }
}
