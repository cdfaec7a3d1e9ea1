public import HandoverModel
import HandoverTracker

extension AccessDesk {
    /// Lets an invited person choose a password, once, and in.
    ///
    /// `replacing` is the secret of the session that the browser had before, which ends.
    ///
    /// - Throws: `AccessProblem.invitationUnknown`, `.invitationUsed`, `.invitationExpired` or `.invitationEnded`;
    ///   `.unfitPassword`; `Refusal.notPresent`.
    public func redeem(
        _ invitation: Secret, password text: String, from address: String?, replacing old: Secret? = nil, now: Instant
    ) async throws -> SignedIn {
        let person = try await store.invitation(invitation, now: now).person
        let participant = try tracker.participant(person, clock: .machine(now))
        let names = Array(participant.person.name.texts.values)
        let hash = try await work.hash(Password(chosen: text, by: person, called: names))
        let author = Author(person, identified: .link, now: now)
        _ = try await record(.passwordSet(person: person), by: author)
        _ = try await store.redeem(invitation, password: hash, now: now)
        return try await begin(person, by: .invitation, author, from: address, replacing: old)
    }

    /// Lets somebody in by their password.
    ///
    /// `browser` is what the browser is known by, where it is; otherwise it is known from now on.
    ///
    /// - Throws: `AccessProblem.wrongPassword`, `.mustWait`, `.tooManyAtOnce` or `.cancelled`; `Refusal.notPresent`.
    public func signIn(
        _ person: Person.ID, password text: String, browser: Secret? = nil, from address: String?,
        replacing old: Secret? = nil, now: Instant
    ) async throws -> SignedIn {
        var known = browser
        if let browser, try await !store.isBrowser(browser, of: person) { known = nil }
        try await store.checkPassword(
            Password(entered: text), of: person, knownBy: known, from: address, with: work, now: now)
        var signedIn = try await begin(
            person, by: .password, Author(person, identified: .session, now: now), from: address, replacing: old)
        // Only a convenience: on a full disk they are in all the same.
        if known == nil { signedIn.browser = try? await store.rememberBrowser(of: person, now: now) }
        return signedIn
    }

    func begin(
        _ person: Person.ID, by method: SignInMethod, _ author: Author, groups: Set<String> = [],
        from address: String?, replacing old: Secret?
    ) async throws -> SignedIn {
        _ = try await record(.signedIn(person: person, method: method), by: author, groups: groups)
        let secret = try await store.createSession(
            of: person, by: method, from: address, replacing: old, now: author.now)
        return SignedIn(person: person, secret: secret)
    }

    /// Notes a fresh proof of identity in a session.
    ///
    /// - Throws: As `signIn`, and as `who(session:now:)`.
    public func prove(_ session: Secret, password text: String, from address: String?, now: Instant) async throws {
        let person = try await who(session: session, now: now).person
        try await store.checkPassword(
            Password(entered: text), of: person, knownBy: session, from: address, with: work, now: now)
        try await store.prove(session, now: now)
    }

    /// Ends a session; one that is over already stays so.
    public func signOut(_ session: Secret) async throws(AccessProblem) {
        try await store.endSession(session)
    }

    /// Whose session a secret opens, as they stand today.
    ///
    /// `isUse`: Whether somebody uses it, so that it goes on.
    ///
    /// - Throws: `AccessProblem.sessionUnknown` or `.sessionOver`; `Refusal.notPresent` for somebody who takes part no
    ///   longer.
    public func who(session secret: Secret, now: Instant, isUse: Bool = true) async throws -> Caller {
        let session = try await store.session(secret, now: now, isUse: isUse)
        return Caller(participant: try participant(session.person, now), means: .session(session))
    }

    /// Whose token a secret is, as they stand today.
    ///
    /// - Throws: `AccessProblem.tokenUnknown`, `.tokenExpired` or `.tokenRevoked`; `Refusal.notPresent`.
    public func who(token secret: Secret, now: Instant) async throws -> Caller {
        let token = try await store.token(secret, now: now)
        return Caller(participant: try participant(token.person, now), means: .token(token))
    }

    private func participant(_ person: Person.ID, _ now: Instant) throws -> Participant {
        try tracker.participant(person, clock: .machine(now))
    }
}

/// Somebody who has just been let in.
public struct SignedIn: Sendable {
    public let person: Person.ID
    /// The new session's, for the browser alone.
    public let secret: Secret
    /// What the browser is known by from now on; nil where it was known, or is not remembered.
    public internal(set) var browser: Secret?
}
