public import HandoverModel
import HandoverTracker

// Who comes from an identity provider, after it was checked that they do.
extension AccessDesk {
    /// Lets somebody in whose account at an identity provider is linked to them.
    ///
    /// - Throws: `AccessProblem.openID(.notLinked)` for an account that stands for nobody, `.accountClosed`;
    ///   `Refusal.groupMissing` or `.notPresent`.
    public func signIn(
        _ identity: ExternalIdentity, in groups: Set<String>, from address: String?, replacing old: Secret? = nil,
        now: Instant
    ) async throws -> SignedIn {
        guard let person = try await store.person(identity) else { throw AccessProblem.openID(.notLinked) }
        return try await begin(
            person, by: .openID, Author(person, identified: .session, now: now), groups: groups, from: address,
            replacing: old)
    }

    /// Lets an invited person in, once, and links their account at an identity provider to them.
    ///
    /// - Throws: `AccessProblem.invitationUnknown`, `.invitationUsed`, `.invitationExpired` or `.invitationEnded`;
    ///   `.identityTaken` by somebody else; `Refusal.groupMissing` or `.notPresent`.
    public func redeem(
        _ invitation: Secret, linking identity: ExternalIdentity, in groups: Set<String>, from address: String?,
        replacing old: Secret? = nil, now: Instant
    ) async throws -> SignedIn {
        let person = try await store.invitation(invitation, now: now).person
        if let holder = try await store.person(identity), holder != person {
            throw AccessProblem.identityTaken(by: holder)
        }
        let author = Author(person, identified: .link, now: now)
        try tracker.requireGroups(groups, of: person, clock: author.clock)
        _ = try await record(.identityLinked(person: person, identity), by: author)
        _ = try await store.redeem(invitation, linking: identity, now: now)
        return try await begin(person, by: .openID, author, groups: groups, from: address, replacing: old)
    }

    /// Notes a fresh proof of identity in a session, given at an identity provider.
    ///
    /// - Throws: `AccessProblem.openID(.proofOfAnother)` when the account is not linked to whose session it is; as
    ///   `signIn`, and as `who(session:now:)`.
    public func prove(
        _ session: Secret, by identity: ExternalIdentity, in groups: Set<String>, now: Instant
    ) async throws {
        let person = try await who(session: session, now: now).person
        guard try await store.person(identity) == person else { throw AccessProblem.openID(.proofOfAnother) }
        try tracker.requireGroups(groups, of: person, clock: .machine(now))
        try await store.prove(session, now: now)
    }
}
