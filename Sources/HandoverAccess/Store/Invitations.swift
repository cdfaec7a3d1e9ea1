internal import GRDB
public import HandoverModel

/// An invitation that can still be used.
public struct Invitation: Hashable, Sendable {
    /// The longest that one may hold.
    public static let longestDays = 30

    public let person: Person.ID
    public let until: Instant
}

extension AccessStore {
    /// Invites somebody to choose a password, once, until an instant at most 30 days from now.
    ///
    /// It takes the place of an older one of the same person that was not used.
    ///
    /// - Throws: `AccessProblem.accountClosed`, `.overAlready` or `.lastsTooLong`.
    public func invite(_ person: Person.ID, until: Instant, now: Instant) async throws(AccessProblem) -> Secret {
        try requireLifetime(until: until, now: now, days: Invitation.longestDays)
        let secret = Secret()
        try await write { db in
            try db.requireOpen(person)
            try db.endInvitations(of: person, now)
            try db.execute(
                sql: "INSERT INTO invitation (digest, person, created_at, until_at) VALUES (?, ?, ?, ?)",
                arguments: [
                    SecretDigest(secret).bytes, person.rawValue, now.milliseconds, until.milliseconds,
                ])
        }
        return secret
    }

    /// Whom a secret invites, before it is used.
    ///
    /// - Throws: `AccessProblem.invitationUnknown`, `.invitationUsed`, `.invitationExpired` or `.invitationEnded`.
    public func invitation(_ secret: Secret, now: Instant) async throws(AccessProblem) -> Invitation {
        try await read { db in try db.invitation(SecretDigest(secret), now) }
    }

    /// Uses an invitation, once: the account then has this password and no other session.
    ///
    /// Of several who try at once with the same secret, one succeeds.
    ///
    /// - Throws: As `invitation(_:now:)`.
    public func redeem(_ secret: Secret, password: PasswordHash, now: Instant) async throws(AccessProblem) -> Person.ID
    {
        try await write { db in
            let digest = SecretDigest(secret)
            let person = try db.invitation(digest, now).person
            try db.use(digest, now)
            try db.setPassword(password, of: person, keeping: nil, now)
            return person
        }
    }

    /// Uses an invitation, once, to link an account at an identity provider: there is no other session then.
    ///
    /// A password, where there is one, stays.
    ///
    /// - Throws: As `invitation(_:now:)` and `link(_:to:now:)`; then the invitation can still be used.
    public func redeem(
        _ secret: Secret, linking identity: ExternalIdentity, now: Instant
    ) async throws(AccessProblem) -> Person.ID {
        try Self.requireFit(identity)
        return try await write { db in
            let digest = SecretDigest(secret)
            let person = try db.invitation(digest, now).person
            try db.link(identity, to: person, now)
            try db.use(digest, now)
            try db.endSessions(of: person)
            return person
        }
    }

    /// Ends the invitation of somebody that was not used, if there is one.
    public func withdrawInvitation(of person: Person.ID, now: Instant) async throws(AccessProblem) {
        try await write { db in try db.endInvitations(of: person, now) }
    }
}

extension Database {
    fileprivate func invitation(_ digest: SecretDigest, _ now: Instant) throws -> Invitation {
        guard
            let row = try Row.fetchOne(
                self, sql: "SELECT person, until_at, used_at, ended_at FROM invitation WHERE digest = ?",
                arguments: [digest.bytes])
        else { throw AccessProblem.invitationUnknown }
        let until = Instant(milliseconds: row[1])
        if let at = row.instant(2) { throw AccessProblem.invitationUsed(at: at) }
        if let at = row.instant(3) { throw AccessProblem.invitationEnded(at: at) }
        guard now < until else { throw AccessProblem.invitationExpired(at: until) }
        return Invitation(person: Person.ID(row[0]), until: until)
    }

    fileprivate func use(_ digest: SecretDigest, _ now: Instant) throws {
        try execute(
            sql: "UPDATE invitation SET used_at = ? WHERE digest = ?", arguments: [now.milliseconds, digest.bytes])
    }

    func endInvitations(of person: Person.ID, _ now: Instant) throws {
        try execute(
            sql: "UPDATE invitation SET ended_at = ? WHERE person = ? AND used_at IS NULL AND ended_at IS NULL",
            arguments: [now.milliseconds, person.rawValue])
    }
}
