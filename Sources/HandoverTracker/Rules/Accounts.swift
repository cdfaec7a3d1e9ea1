import HandoverLedger
import HandoverModel

// Who may let whom in.
extension Situation {
    /// `groups`: Those that the identity provider says the person is in, where one does.
    func ruling(on fact: AccessFact, identified: Identification, groups: Set<String>) throws -> Ruling {
        switch fact {
        case .passwordSet(let owner): try requireSelf(owner)
        case .signedIn(let owner, let method):
            try requireSelf(owner)
            switch method {
            case .openID: try requireGroups(groups)
            case .invitation, .password: break
            }
        case .tokenCreated(let grant):
            try requireSelf(grant.person)
            guard try !grant.scopes.contains(.admin) || isAdministrator(by: identified) else {
                throw try notAdministrator()
            }
        case .tokenRevoked(let owner, _):
            if owner != person.id { try requireAdministrator(identified) }
        case .identityLinked(let owner, _) where owner == person.id && identified == .link: break
        case .invited(let guest, _), .identityLinked(let guest, _):
            try requireAdministrator(identified)
            let guest = try self.person(guest)
            if let last = guest.to, last < today { throw Refusal.notPresent(guest.id, on: today) }
        case .administratorNamed(let named):
            try requireAdministrator(identified)
            guard try self.person(named).isPresent(on: today) else { throw Refusal.notPresent(named, on: today) }
        case .identityUnlinked(let owner, _):
            if owner != person.id || identified == .link { try requireAdministrator(identified) }
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

    /// Somebody's roles are for the definitions to give; a group is what an identity provider has to say beside that.
    func requireGroups(_ groups: Set<String>) throws {
        guard let provider = definitions.handover.identityProvider,
            let role = provider.roleWithoutGroup(among: person.roles(on: today), in: groups)
        else { return }
        throw Refusal.groupMissing(person: person.id, role: role, patterns: provider.patterns(for: role))
    }

    private func requireSelf(_ owner: Person.ID) throws {
        guard owner == person.id else { throw Refusal.mayNotRecordForOthers(person: person.id) }
    }

    /// An administrator; until there is one, whoever holds the ledger's files.
    private func requireAdministrator(_ identified: Identification) throws {
        guard try isAdministrator(by: identified) else { throw try notAdministrator() }
    }

    private func isAdministrator(by identified: Identification) throws -> Bool {
        let administrators = try view.administrators()
        if administrators.contains(person.id) { return true }
        guard case .osUser = identified else { return false }
        // Those who have left leave nobody locked out.
        return !administrators.contains { definitions.person($0)?.isPresent(on: today) ?? false }
    }

    private func notAdministrator() throws -> Refusal {
        .notAdministrator(person: person.id, administrators: try view.administrators())
    }
}
