internal import GRDB
public import HandoverModel

extension AccessStore {
    /// Gives an account a password in the place of the one it had.
    ///
    /// All sessions of the person end but the one that is named, an open invitation ends, and failed attempts are
    /// forgotten. Tokens stay, since they are no way to a password and are revoked one by one.
    ///
    /// - Throws: `AccessProblem.accountClosed`.
    public func setPassword(
        _ password: PasswordHash, of person: Person.ID, keeping session: Secret?, now: Instant
    ) async throws(AccessProblem) {
        try await write { db in
            try db.requireOpen(person)
            try db.setPassword(password, of: person, keeping: session.map(SecretDigest.init), now)
        }
    }

    /// Lets somebody in by password, or says why not: the whole of it, at the same cost for every account.
    ///
    /// `secret`: That of a session of theirs in which it is said once more, or of a browser in which it once was right.
    ///
    /// An attempt counts as failed until it has succeeded, so that many at once are no more than many one after the
    /// other. A hash that is weaker than those of today is made anew when there is time for it.
    ///
    /// - Throws: `AccessProblem.mustWait`, `.wrongPassword`, `.tooManyAtOnce`, `.cancelled`, or what keeps the password
    ///   from being checked.
    public func checkPassword(
        _ password: Password, of person: Person.ID, knownBy secret: Secret? = nil, from address: String?,
        with work: PasswordWork, now: Instant
    ) async throws(AccessProblem) {
        let attempt = try await attempt(person, knownBy: secret, from: address, now: now)
        let isRight: Bool
        do {
            isRight = try await work.verify(password, against: attempt.hash)
        } catch {
            try await withdraw(attempt)
            throw error
        }
        guard isRight else { throw .wrongPassword }
        try await succeeded(attempt)
        guard let old = attempt.hash, old.isWeaker(than: work.cost), let new = try? await work.hash(password) else {
            return
        }
        try await write { db in
            try db.execute(
                sql: "UPDATE account SET password = ? WHERE person = ? AND password = ?",
                arguments: [new.phc, person.rawValue, old.phc])
        }
    }
}

extension Database {
    func setPassword(_ password: PasswordHash, of person: Person.ID, keeping session: SecretDigest?, _ now: Instant)
        throws
    {
        try execute(
            sql: "UPDATE account SET password = ?, password_at = ? WHERE person = ?",
            arguments: [password.phc, now.milliseconds, person.rawValue])
        try endInvitations(of: person, now)
        try endSessions(of: person, keeping: session)
        try forgetBrowsers(of: person)
        try forget(Origin(person))
    }
}
