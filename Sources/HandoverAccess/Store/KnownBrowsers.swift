internal import GRDB
public import HandoverModel

/// Browsers in which somebody once gave the right password.
///
/// Attempts in one are counted for the browser and not for the account, so that nobody is kept out by what strangers try in
/// their name. A browser that is known lets nobody in by itself.
extension AccessStore {
    private static let browserDays = 400
    /// How many of a person are remembered; of more, those that were remembered first are forgotten.
    private static let mostBrowsers = 20

    /// Remembers one more, and gives what it is known by.
    public func rememberBrowser(of person: Person.ID, now: Instant) async throws(AccessProblem) -> Secret {
        let secret = Secret()
        try await write { db in
            try db.execute(
                sql: "INSERT INTO browser (digest, person, made_at) VALUES (?, ?, ?)",
                arguments: [SecretDigest(secret).bytes, person.rawValue, now.milliseconds])
            try db.execute(
                sql: """
                    DELETE FROM browser WHERE made_at <= ?3 OR person = ?1 AND digest NOT IN (
                        SELECT digest FROM browser WHERE person = ?1 ORDER BY made_at DESC, digest LIMIT ?2)
                    """,
                arguments: [
                    person.rawValue, Self.mostBrowsers, now.adding(days: -Self.browserDays).milliseconds,
                ])
        }
        return secret
    }

    public func isBrowser(_ secret: Secret, of person: Person.ID) async throws(AccessProblem) -> Bool {
        try await read { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM browser WHERE digest = ? AND person = ?)",
                arguments: [SecretDigest(secret).bytes, person.rawValue]) ?? false
        }
    }
}

extension Database {
    func forgetBrowsers(of person: Person.ID) throws {
        try execute(sql: "DELETE FROM browser WHERE person = ?", arguments: [person.rawValue])
    }
}
