public import HandoverModel
public import HandoverTracker

/// What an act on accounts came to.
public struct AccessResult: Sendable {
    public var recorded: Recorded
    /// What lets somebody in, to be shown once; nil where nothing was made.
    public var secret: Secret?
    /// Until when it does.
    public var until: Instant?
}

extension AccessDesk {
    /// Does what is asked of accounts, administrators and tokens.
    ///
    /// - Throws: `Refusal` when the author may not, `AccessProblem` when it cannot be, `LedgerError` when it cannot be
    ///   recorded.
    public func perform(_ command: AccessCommand, by author: Author) async throws -> AccessResult {
        switch command {
        case .invite(let person, let days): return try await invite(person, days: days, by: author)
        case .closeAccount(let person, let reason):
            let recorded = try await record(.accountClosed(person: person, reason: reason), by: author)
            if !author.isRehearsal { try await settleAccounts(of: person, now: author.now) }
            return AccessResult(recorded: recorded)
        case .reopenAccount(let person, let reason):
            let recorded = try await record(.accountReopened(person: person, reason: reason), by: author)
            if !author.isRehearsal { try await settleAccounts(of: person, now: author.now) }
            return AccessResult(recorded: recorded)
        case .nameAdministrator(let person):
            return AccessResult(recorded: try await record(.administratorNamed(person: person), by: author))
        case .removeAdministrator(let person, let reason):
            return AccessResult(
                recorded: try await record(.administratorRemoved(person: person, reason: reason), by: author))
        case .createToken(let name, let scopes, let until):
            return try await createToken(named: name, scopes: scopes, until: until, by: author)
        case .unlinkIdentity(let person, let identity):
            return try await unlink(identity, from: person, by: author)
        case .revokeToken(let token): return try await revokeToken(token, by: author)
        }
    }

    private func invite(_ person: Person.ID, days: Int, by author: Author) async throws -> AccessResult {
        guard days <= Invitation.longestDays else { throw AccessProblem.lastsTooLong(days: Invitation.longestDays) }
        let until = author.now.adding(days: max(days, 0))
        guard until > author.now else { throw AccessProblem.overAlready(at: until) }
        try await requireOpen(person, now: author.now)
        let recorded = try await record(.invited(person: person, until: until), by: author)
        guard !author.isRehearsal else { return AccessResult(recorded: recorded, until: until) }
        let secret = try await store.invite(person, until: until, now: author.now)
        return AccessResult(recorded: recorded, secret: secret, until: until)
    }

    private func createToken(
        named name: String, scopes: Set<TokenScope>, until: Instant, by author: Author
    ) async throws -> AccessResult {
        try AccessStore.requireFit(name: name, scopes: scopes, until: until, now: author.now)
        try await requireOpen(author.person, now: author.now)
        let id = AccessToken.newID()
        let grant = TokenGrant(token: id, person: author.person, name: name, scopes: scopes, until: until)
        let recorded = try await record(.tokenCreated(grant), by: author)
        guard !author.isRehearsal else { return AccessResult(recorded: recorded, until: until) }
        let secret = try await store.createToken(
            id, of: author.person, named: name, scopes: scopes, until: until, now: author.now)
        return AccessResult(recorded: recorded, secret: secret, until: until)
    }

    /// Whether the author may is said before whether there is anything to unlink, which is not for everybody to know.
    private func unlink(
        _ identity: ExternalIdentity, from person: Person.ID, by author: Author
    ) async throws -> AccessResult {
        guard try await identities(of: person, for: author).contains(where: { $0.identity == identity }) else {
            throw AccessProblem.identityUnknown
        }
        let recorded = try await record(.identityUnlinked(person: person, identity), by: author)
        if !author.isRehearsal { try await store.unlink(identity) }
        return AccessResult(recorded: recorded)
    }

    private func revokeToken(_ id: AccessToken.ID, by author: Author) async throws -> AccessResult {
        guard let token = try await store.tokens(of: nil).first(where: { $0.id == id }) else {
            throw AccessProblem.noSuchToken(id)
        }
        let recorded = try await record(.tokenRevoked(person: token.person, token: id), by: author)
        if !author.isRehearsal { try await store.revokeToken(id, now: author.now) }
        return AccessResult(recorded: recorded)
    }

    /// The tokens of one person or, for administrators and whoever holds the ledger's files, of others and everybody.
    ///
    /// - Throws: `Refusal.notAdministrator`.
    public func tokens(of person: Person.ID?, for author: Author) async throws -> [AccessToken] {
        if person != author.person { try requireAdministrator(author) }
        return try await store.tokens(of: person)
    }

    /// The accounts at identity providers that are linked to the author or, for administrators and whoever holds the
    /// ledger's files, to somebody else.
    ///
    /// - Throws: `Refusal.notAdministrator`.
    public func identities(of person: Person.ID, for author: Author) async throws -> [LinkedIdentity] {
        if person != author.person { try requireAdministrator(author) }
        return try await store.identities(of: person)
    }

    func requireAdministrator(_ author: Author) throws {
        if case .osUser = author.identified { return }
        let administrators = try tracker.administrators()
        guard administrators.contains(author.person) else {
            throw Refusal.notAdministrator(person: author.person, administrators: administrators)
        }
    }

    private func requireOpen(_ person: Person.ID, now: Instant) async throws(AccessProblem) {
        guard try await store.account(person, now: now)?.closedAt == nil else { throw .accountClosed(person) }
    }
}
