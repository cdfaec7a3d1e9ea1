internal import GRDB
public import HandoverModel

extension AccessStore {
    /// Makes a token for a person's programs, until an instant at most 366 days from now.
    ///
    /// The id is the caller's, who records it first: `AccessToken.newID()`.
    ///
    /// - Throws: `AccessProblem.accountClosed`, `.unfitTokenName`, `.noScope`, `.overAlready`, `.lastsTooLong` or
    ///   `.tokenTaken`.
    public func createToken(
        _ id: AccessToken.ID, of person: Person.ID, named name: String, scopes: Set<TokenScope>, until: Instant,
        now: Instant
    ) async throws(AccessProblem) -> Secret {
        try Self.requireFit(name: name, scopes: scopes, until: until, now: now)
        let secret = Secret()
        try await write { db in
            try db.requireOpen(person)
            guard try !db.hasToken(id) else { throw AccessProblem.tokenTaken(id) }
            try db.execute(
                sql: """
                    INSERT INTO token (id, digest, person, name, scopes, created_at, until_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    id.rawValue, SecretDigest(secret).bytes, person.rawValue, name,
                    scopes.map(\.rawValue).sorted().joined(separator: " "), now.milliseconds, until.milliseconds,
                ])
        }
        return secret
    }

    static func requireFit(
        name: String, scopes: Set<TokenScope>, until: Instant, now: Instant
    ) throws(AccessProblem) {
        try requireLifetime(until: until, now: now, days: AccessToken.longestDays)
        guard !scopes.isEmpty else { throw .noScope }
        guard (1...80).contains(name.unicodeScalars.count),
            !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw .unfitTokenName }
    }

    /// The tokens of a person, or of everybody, the oldest first; expired and revoked ones too, until they are pruned.
    public func tokens(of person: Person.ID?) async throws(AccessProblem) -> [AccessToken] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(AccessToken.columns) FROM token WHERE person = ?1 OR ?1 IS NULL ORDER BY created_at, id
                    """, arguments: [person?.rawValue]
            ).map(AccessToken.init)
        }
    }

    /// Revokes a token; one that is revoked already stays so since then.
    ///
    /// - Throws: `AccessProblem.noSuchToken`.
    public func revokeToken(_ id: AccessToken.ID, now: Instant) async throws(AccessProblem) {
        try await write { db in
            guard try db.hasToken(id) else { throw AccessProblem.noSuchToken(id) }
            try db.execute(
                sql: "UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
                arguments: [now.milliseconds, id.rawValue])
        }
    }

    /// The token that a secret is of.
    ///
    /// That it is in use is noted at most once an hour, and not on a full or failing disk.
    ///
    /// - Throws: `AccessProblem.tokenUnknown`, `.tokenRevoked` or `.tokenExpired`.
    public func token(_ secret: Secret, now: Instant) async throws(AccessProblem) -> AccessToken {
        let digest = SecretDigest(secret)
        let token = try await read { db in
            let statement = try db.cachedStatement(sql: "SELECT \(AccessToken.columns) FROM token WHERE digest = ?")
            guard let row = try Row.fetchOne(statement, arguments: [digest.bytes]) else {
                throw AccessProblem.tokenUnknown
            }
            return try AccessToken(row)
        }
        if let at = token.revokedAt { throw .tokenRevoked(at: at) }
        guard now < token.until else { throw .tokenExpired(at: token.until) }
        let last = token.usedAt?.milliseconds
        if last.map({ now.milliseconds - $0 >= 3_600_000 }) ?? true {
            try? await write { db in
                try db.execute(
                    sql: "UPDATE token SET used_at = max(ifnull(used_at, ?1), ?1) WHERE digest = ?2",
                    arguments: [now.milliseconds, digest.bytes])
            }
        }
        return token
    }
}

extension AccessToken {
    fileprivate static let columns = "id, person, name, scopes, created_at, until_at, used_at, revoked_at"

    fileprivate init(_ row: Row) throws {
        let scopes: String = row[3]
        self.init(
            id: ID(row[0]), person: Person.ID(row[1]), name: row[2],
            scopes: try TokenScope.set(of: scopes.split(separator: " ").map(String.init)),
            createdAt: Instant(milliseconds: row[4]), until: Instant(milliseconds: row[5]), usedAt: row.instant(6),
            revokedAt: row.instant(7))
    }
}

extension Database {
    fileprivate func hasToken(_ id: AccessToken.ID) throws -> Bool {
        try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM token WHERE id = ?)", arguments: [id.rawValue])
            ?? false
    }
}
