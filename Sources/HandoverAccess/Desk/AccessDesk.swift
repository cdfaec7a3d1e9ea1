internal import Foundation
public import HandoverModel
public import HandoverTracker

/// The one door to accounts: joins what the ledger says of them with the secrets that stand apart from it.
///
/// The entry always comes first, then the secret takes effect; what cannot be recorded is refused. Whoever comes in must
/// take part today, by the definitions in force, and has the rights of their roles of today. Secrets last by the clock of
/// the machine, also in a demonstration, where the ledger's time stands still.
public struct AccessDesk: Sendable {
    public let tracker: Tracker
    public let store: AccessStore
    let work: PasswordWork

    /// The server's own keys, and secrets that it was given.
    public var keys: KeyFolder { KeyFolder(in: store.folder) }

    /// `work` is shared by everybody who is let in at the same time.
    public init(tracker: Tracker, store: AccessStore, work: PasswordWork = PasswordWork()) {
        self.tracker = tracker
        self.store = store
        self.work = work
    }

    /// Opens the store in a ledger's folder, brings it up to what the ledger says, and removes what is over.
    ///
    /// - Throws: As `AccessStore.open`; `LedgerError`.
    public static func open(_ tracker: Tracker, in folder: String, now: Instant) async throws -> AccessDesk {
        let desk = AccessDesk(tracker: tracker, store: try AccessStore.open(in: folder))
        try await desk.catchUp(now: now)
        try await desk.store.prune(now: now)
        return desk
    }

    /// Closes, reopens, revokes and unlinks what the ledger says is closed, open, revoked and unlinked.
    ///
    /// They differ when a process stopped between the entry and its effect, and when an older copy of the store was put
    /// back: no such copy brings a closed account, a revoked token or one of an account that was closed since to life. The
    /// password and the open invitations that the copy has do count again.
    func catchUp(now: Instant) async throws {
        try await settleAccounts(now: now)
        try await catchUpTokens(now: now)
        try await catchUpIdentities()
    }

    /// Closes and opens accounts as the ledger's last word on each says: of one person, or of all.
    func settleAccounts(of person: Person.ID? = nil, now: Instant) async throws {
        var closed: [Person.ID: Bool] = [:]
        for fact in try tracker.accessFacts(of: [.accountClosed, .accountReopened])
        where person == nil || fact.person == person {
            closed[fact.person] = fact.kind == .accountClosed
        }
        for (person, isClosed) in closed {
            let account = try await store.account(person, now: now)
            guard (account?.closedAt != nil) != isClosed else { continue }
            if isClosed {
                try await store.closeAccount(of: person, now: now)
            } else {
                try await store.reopenAccount(of: person)
            }
        }
    }

    private func catchUpTokens(now: Instant) async throws {
        var holding: [AccessToken.ID: Person.ID] = [:]
        var ended: Set<AccessToken.ID> = []
        for fact in try tracker.accessFacts(of: [.tokenCreated, .tokenRevoked, .accountClosed]) {
            switch fact {
            case .tokenCreated(let grant): holding[grant.token] = grant.person
            case .tokenRevoked(_, let token): ended.insert(token)
            case .accountClosed(let person, _):
                ended.formUnion(holding.filter { $0.value == person }.keys)
                holding = holding.filter { $0.value != person }
            default: break
            }
        }
        for token in try await store.tokens(of: nil) where token.revokedAt == nil && ended.contains(token.id) {
            try await store.revokeToken(token.id, now: now)
        }
    }

    private func catchUpIdentities() async throws {
        var unlinked: Set<ExternalIdentity> = []
        for fact in try tracker.accessFacts(of: [.identityLinked, .identityUnlinked]) {
            switch fact {
            case .identityLinked(_, let identity): unlinked.remove(identity)
            case .identityUnlinked(_, let identity): unlinked.insert(identity)
            default: break
            }
        }
        for identity in unlinked { try await store.unlink(identity) }
    }

    /// A key for an entry, which is one of a kind: no act on accounts is an earlier one said again.
    var freshKey: String { UUID().uuidString.lowercased() }

    func record(_ fact: AccessFact, by author: Author, groups: Set<String> = []) async throws -> Recorded {
        try await tracker.record(
            fact, by: author.person, identified: author.identified, key: freshKey, clock: author.clock, groups: groups,
            isRehearsal: author.isRehearsal)
    }
}
