internal import GRDB
public import HandoverModel

/// An attempt to be let in by password, which counts as failed until it is said that it was not.
public struct Attempt: Sendable {
    public let person: Person.ID
    /// What the password must match; nil when nothing does, and then it is verified all the same.
    public let hash: PasswordHash?
    let origins: [Origin]
}

extension AccessStore {
    /// Begins an attempt and counts it as failed, for the account and for the address it comes from; where the person is known
    /// by a secret, as in a session, for that and not for the account.
    ///
    /// Whether anybody has such an account makes no difference. Of an IPv6 address the first 64 bits count. Without an
    /// address, as over the machine's own socket, the account counts alone. When more accounts or addresses have
    /// failures than are remembered, those that failed longest ago are forgotten; to bring that about takes more
    /// attempts than it is worth.
    ///
    /// - Throws: `AccessProblem.mustWait` when it came too early; it then counts for nothing.
    public func attempt(
        _ person: Person.ID, knownBy secret: Secret? = nil, from address: String?, now: Instant
    ) async throws(AccessProblem) -> Attempt {
        let owner = secret.map { Origin(known: SecretDigest($0)) } ?? Origin(person)
        let origins = [owner] + (address.map { [Origin(address: $0)] } ?? [])
        let kept = failuresKept
        let answer: Result<Attempt, AccessProblem> = try await write { db in
            let wait = try origins.map { try db.remaining($0, now) }.max() ?? 0
            guard wait == 0 else { return .failure(.mustWait(RetryAfter(milliseconds: wait))) }
            for origin in origins { try db.count(origin, now, keeping: kept) }
            let phc = try String.fetchOne(
                db, sql: "SELECT password FROM account WHERE person = ?", arguments: [person.rawValue])
            return .success(Attempt(person: person, hash: try phc.map { try PasswordHash(phc: $0) }, origins: origins))
        }
        return try answer.get()
    }

    /// Takes an attempt back that succeeded, and forgets the failures of its account before it.
    ///
    /// Those of the address stay.
    public func succeeded(_ attempt: Attempt) async throws(AccessProblem) {
        try await write { db in
            for origin in attempt.origins {
                switch origin.kind {
                case .account: try db.forget(origin)
                case .address: try db.uncount(origin)
                }
            }
        }
    }

    /// Takes an attempt back that came to nothing, since its password was not looked at.
    public func withdraw(_ attempt: Attempt) async throws(AccessProblem) {
        try await write { db in
            for origin in attempt.origins { try db.uncount(origin) }
        }
    }
}

extension Database {
    /// Milliseconds until an attempt is heard.
    ///
    /// A failure that seems to come later than now is noted as one of now, lest the wait never end.
    fileprivate func remaining(_ origin: Origin, _ now: Instant) throws -> Int64 {
        try execute(
            sql: "UPDATE failure SET last_at = ? WHERE kind = ? AND digest = ? AND last_at > ?",
            arguments: [now.milliseconds, origin.kind.rawValue, origin.digest, now.milliseconds])
        guard
            let row = try Row.fetchOne(
                self, sql: "SELECT count, last_at FROM failure WHERE kind = ? AND digest = ?",
                arguments: [origin.kind.rawValue, origin.digest])
        else { return 0 }
        return origin.kind.throttle.remaining(after: row[0], last: Instant(milliseconds: row[1]), at: now)
    }

    fileprivate func count(_ origin: Origin, _ now: Instant, keeping kept: Int) throws {
        try execute(
            sql: """
                INSERT INTO failure (kind, digest, count, last_at) VALUES (?, ?, 1, ?)
                ON CONFLICT (kind, digest) DO UPDATE
                SET count = iif(excluded.last_at - last_at >= ?, 1, count + 1), last_at = excluded.last_at
                """,
            arguments: [
                origin.kind.rawValue, origin.digest, now.milliseconds, origin.kind.throttle.memory,
            ])
        try execute(
            sql: """
                DELETE FROM failure WHERE kind = ?1 AND digest IN (
                    SELECT digest FROM failure WHERE kind = ?1 ORDER BY last_at
                    LIMIT max(0, (SELECT count(*) FROM failure WHERE kind = ?1) - ?2))
                """, arguments: [origin.kind.rawValue, kept])
    }

    fileprivate func uncount(_ origin: Origin) throws {
        let arguments: StatementArguments = [origin.kind.rawValue, origin.digest]
        try execute(sql: "DELETE FROM failure WHERE kind = ? AND digest = ? AND count = 1", arguments: arguments)
        try execute(sql: "UPDATE failure SET count = count - 1 WHERE kind = ? AND digest = ?", arguments: arguments)
    }

    func forget(_ origin: Origin) throws {
        try execute(
            sql: "DELETE FROM failure WHERE kind = ? AND digest = ?", arguments: [origin.kind.rawValue, origin.digest])
    }
}
