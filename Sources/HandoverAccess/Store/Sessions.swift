internal import GRDB
public import HandoverModel

extension AccessStore {
    /// Lets somebody in, under a new secret, with a proof of identity given now.
    ///
    /// `replacing` is the secret the browser had before, which ends. `address` is kept to be shown to the person.
    ///
    /// - Throws: `AccessProblem.accountClosed`.
    public func createSession(
        of person: Person.ID, by method: SignInMethod, from address: String?, replacing old: Secret?, now: Instant
    ) async throws(AccessProblem) -> Secret {
        let secret = Secret()
        try await write { db in
            try db.requireOpen(person)
            if let old { try db.endSession(SecretDigest(old)) }
            try db.execute(
                sql: """
                    INSERT INTO session (digest, person, method, address, created_at, proved_at, seen_at)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?5)
                    """,
                arguments: [
                    SecretDigest(secret).bytes, person.rawValue, method.rawValue, address, now.milliseconds,
                ])
        }
        return secret
    }

    /// Whose session a secret opens.
    ///
    /// It notes that the session is in use, at most once a minute, so that a session may be taken for idle up to a
    /// minute early. On a full or failing disk it is not noted, and whoever is in can read on.
    ///
    /// `isUse`: Whether somebody uses it; a page that asks by itself whether anything has changed does not.
    ///
    /// - Throws: `AccessProblem.sessionUnknown`, or `.sessionOver` after 30 minutes without use or after 12 hours.
    public func session(
        _ secret: Secret, now: Instant, isUse: Bool = true
    ) async throws(AccessProblem) -> Session {
        let digest = SecretDigest(secret)
        let session = try await read { db in try db.session(digest, now) }
        if isUse, now.milliseconds - session.seenAt.milliseconds >= Session.noted {
            try? await write { db in
                try db.execute(
                    sql: "UPDATE session SET seen_at = ?1 WHERE digest = ?2 AND seen_at < ?1",
                    arguments: [now.milliseconds, digest.bytes])
            }
        }
        return session
    }

    /// Notes that the person of a session has proved who they are once more, since it began.
    ///
    /// - Throws: As `session(_:now:)`.
    public func prove(_ secret: Secret, now: Instant) async throws(AccessProblem) {
        try await write { db in
            let digest = SecretDigest(secret)
            _ = try db.session(digest, now)
            try db.execute(
                sql:
                    "UPDATE session SET proved_at = max(?1, created_at + 1), seen_at = max(seen_at, ?1) WHERE digest = ?2",
                arguments: [now.milliseconds, digest.bytes])
        }
    }

    /// The sessions of somebody that can be used now, the newest first.
    public func sessions(of person: Person.ID, now: Instant) async throws(AccessProblem) -> [Session] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT \(Session.columns) FROM session WHERE person = ? ORDER BY number DESC",
                arguments: [person.rawValue]
            ).map(Session.init).filter { $0.end(at: now) == nil }
        }
    }

    /// Ends a session; one that is over already stays so.
    public func endSession(_ secret: Secret) async throws(AccessProblem) {
        try await write { db in try db.endSession(SecretDigest(secret)) }
    }

    /// Ends one of the sessions of a person; another's is left alone.
    public func endSession(_ id: Session.ID, of person: Person.ID) async throws(AccessProblem) {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM session WHERE number = ? AND person = ?", arguments: [id.number, person.rawValue])
        }
    }

    /// Ends the sessions of a person, but the one that is named.
    public func endSessions(of person: Person.ID, keeping session: Secret? = nil) async throws(AccessProblem) {
        try await write { db in try db.endSessions(of: person, keeping: session.map(SecretDigest.init)) }
    }
}

extension Session {
    fileprivate static let columns = "number, person, method, address, created_at, proved_at, seen_at"

    fileprivate init(_ row: Row) throws {
        guard let method = SignInMethod(rawValue: row[2]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown method of a session")
        }
        self.init(
            id: ID(number: row[0]), person: Person.ID(row[1]), method: method, address: row[3],
            createdAt: Instant(milliseconds: row[4]), provedAt: Instant(milliseconds: row[5]),
            seenAt: Instant(milliseconds: row[6]))
    }
}

extension Database {
    fileprivate func session(_ digest: SecretDigest, _ now: Instant) throws -> Session {
        let statement = try cachedStatement(sql: "SELECT \(Session.columns) FROM session WHERE digest = ?")
        guard let row = try Row.fetchOne(statement, arguments: [digest.bytes]) else {
            throw AccessProblem.sessionUnknown
        }
        let session = try Session(row)
        if let end = session.end(at: now) { throw AccessProblem.sessionOver(end) }
        return session
    }

    fileprivate func endSession(_ digest: SecretDigest) throws {
        try execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest.bytes])
    }

    func endSessions(of person: Person.ID, keeping digest: SecretDigest? = nil) throws {
        try execute(
            sql: "DELETE FROM session WHERE person = ? AND digest IS NOT ?",
            arguments: [person.rawValue, digest?.bytes])
    }
}
