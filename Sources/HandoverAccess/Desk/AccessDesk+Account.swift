public import HandoverModel
import HandoverTracker

extension AccessDesk {
    /// Chooses another password for the person of a session; their other sessions end, and the old password proves afresh
    /// who they are.
    ///
    /// - Throws: `AccessProblem.unfitPassword` for the new one, which is looked at first; as `signIn` for the old one;
    ///   as `who(session:now:)`.
    public func changePassword(
        _ session: Secret, from old: String, to new: String, at address: String?, now: Instant
    ) async throws {
        let caller = try await who(session: session, now: now)
        let names = Array(caller.participant.person.name.texts.values)
        let chosen = try Password(chosen: new, by: caller.person, called: names)
        try await store.checkPassword(
            Password(entered: old), of: caller.person, knownBy: session, from: address, with: work, now: now)
        let hash = try await work.hash(chosen)
        _ = try await record(.passwordSet(person: caller.person), by: caller.author(now: now))
        try await store.setPassword(hash, of: caller.person, keeping: session, now: now)
        try await store.prove(session, now: now)
    }

    /// All accounts by id, closed ones too, for administrators and whoever holds the ledger's files.
    ///
    /// - Throws: `Refusal.notAdministrator`.
    public func accounts(for author: Author) async throws -> [Account] {
        try requireAdministrator(author)
        return try await store.accounts(now: author.now)
    }

    /// As `perform(_:by:)`, for somebody who came in; what lets somebody in, or changes how they come in, takes a proof of
    /// identity given since the session began.
    ///
    /// What would be refused anyway is refused without one.
    ///
    /// - Throws: `AccessProblem.proofNeeded`, `.scopeMissing`; as `perform(_:by:)`.
    public func perform(_ command: AccessCommand, by caller: Caller, now: Instant) async throws -> AccessResult {
        try caller.require(command.scope)
        guard caller.isProved || !command.takesProof else {
            _ = try await perform(command, by: caller.author(now: now, isRehearsal: true))
            throw AccessProblem.proofNeeded
        }
        return try await perform(command, by: caller.author(now: now))
    }
}

extension AccessCommand {
    /// Whether it opens a way in, for somebody or for a program, or leaves somebody with another than they had; what only
    /// takes one away asks for no proof.
    ///
    /// Who is unlinked may have no other way in, and cannot undo it.
    public var takesProof: Bool {
        switch self {
        case .invite, .reopenAccount, .nameAdministrator, .createToken, .unlinkIdentity: true
        case .closeAccount, .removeAdministrator, .revokeToken: false
        }
    }
}
