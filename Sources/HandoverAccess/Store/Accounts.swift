internal import GRDB
public import HandoverModel

/// What is known of somebody's way in; no secret is.
public struct Account: Hashable, Sendable {
    public let person: Person.ID
    /// When the password was set last; nil without one.
    public let passwordAt: Instant?
    public let closedAt: Instant?
    /// Until when the invitation holds that was made and not used; nil without one.
    public let invitedUntil: Instant?
    /// Whether an account at an identity provider stands for the person.
    public let isLinked: Bool
}

extension AccessStore {
    /// Closes an account: at once there is no password, session, token or invitation any more.
    ///
    /// Identities stay linked, and let nobody in. An account that is closed already stays as it is. Whoever has none
    /// gets a closed one.
    public func closeAccount(of person: Person.ID, now: Instant) async throws(AccessProblem) {
        try await write { db in
            try db.ensureAccount(person)
            try db.execute(
                sql: """
                    UPDATE account SET closed_at = ?, password = NULL, password_at = NULL
                    WHERE person = ? AND closed_at IS NULL
                    """, arguments: [now.milliseconds, person.rawValue])
            try db.endInvitations(of: person, now)
            try db.endSessions(of: person)
            try db.forgetBrowsers(of: person)
            try db.execute(
                sql: "UPDATE token SET revoked_at = ? WHERE person = ? AND revoked_at IS NULL",
                arguments: [now.milliseconds, person.rawValue])
        }
    }

    /// Opens a closed account.
    ///
    /// What closing ended stays ended: a new invitation or a linked identity is the way in.
    public func reopenAccount(of person: Person.ID) async throws(AccessProblem) {
        try await write { db in
            try db.execute(sql: "UPDATE account SET closed_at = NULL WHERE person = ?", arguments: [person.rawValue])
        }
    }

    /// One account; nil when nobody was ever invited, linked or given a password under this id.
    public func account(_ person: Person.ID, now: Instant) async throws(AccessProblem) -> Account? {
        try await accounts(where: "account.person = ?", [now.milliseconds, person.rawValue]).first
    }

    /// All accounts by id, closed ones too.
    public func accounts(now: Instant) async throws(AccessProblem) -> [Account] {
        try await accounts(where: "TRUE", [now.milliseconds])
    }

    private func accounts(
        where condition: String, _ arguments: StatementArguments
    ) async throws(AccessProblem) -> [Account] {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT account.person, password_at, closed_at, until_at,
                        EXISTS (SELECT 1 FROM identity WHERE identity.person = account.person)
                    FROM account
                    LEFT JOIN invitation ON invitation.person = account.person
                        AND used_at IS NULL AND ended_at IS NULL AND until_at > ?
                    WHERE \(condition) ORDER BY account.person
                    """, arguments: arguments)
            return rows.map { row in
                Account(
                    person: Person.ID(row[0]), passwordAt: row.instant(1), closedAt: row.instant(2),
                    invitedUntil: row.instant(3), isLinked: row[4])
            }
        }
    }
}

extension Database {
    /// Makes sure that there is an account.
    func ensureAccount(_ person: Person.ID) throws {
        try execute(
            sql: "INSERT INTO account (person) VALUES (?) ON CONFLICT (person) DO NOTHING", arguments: [person.rawValue]
        )
    }

    /// Makes sure that there is an account, and that it is open.
    ///
    /// - Throws: `AccessProblem.accountClosed`.
    func requireOpen(_ person: Person.ID) throws {
        try ensureAccount(person)
        guard try !isClosed(person) else { throw AccessProblem.accountClosed(person) }
    }

    func isClosed(_ person: Person.ID) throws -> Bool {
        try Bool.fetchOne(
            self, sql: "SELECT closed_at IS NOT NULL FROM account WHERE person = ?", arguments: [person.rawValue])
            ?? false
    }
}

extension Row {
    func instant(_ column: Int) -> Instant? {
        let milliseconds: Int64? = self[column]
        return milliseconds.map { Instant(milliseconds: $0) }
    }
}

/// Makes sure that something that is to last until an instant does, and not for too long.
func requireLifetime(until: Instant, now: Instant, days: Int) throws(AccessProblem) {
    guard until > now else { throw .overAlready(at: until) }
    guard until <= now.adding(days: days) else { throw .lastsTooLong(days: days) }
}
