import HandoverLedger
public import HandoverModel

/// Who may come in, and who came, as the ledger has it.
///
/// Secrets are kept elsewhere, and take effect after the entry.
extension Tracker {
    /// Records a fact about an account.
    ///
    /// People choose their own passwords, sign in, make and revoke their own tokens, and unlink their own accounts at an
    /// identity provider; administrators invite, close accounts, revoke tokens, unlink and name administrators. Whoever
    /// shows an invitation links an account at an identity provider to themself. Whoever holds the ledger's files may do
    /// what administrators may.
    ///
    /// `groups`: Those that the identity provider says the person is in, for a sign-in by one. `isRehearsal`: Say what
    /// would be recorded, and record nothing.
    ///
    /// - Throws: `Refusal` when a rule says no; a `LedgerError` when it could not be recorded.
    public func record(
        _ fact: AccessFact, by person: Person.ID, identified: Identification, key: String, clock: Clock,
        groups: Set<String> = [], isRehearsal: Bool = false
    ) async throws -> Recorded {
        let request = try Digest.canonical(of: fact)
        return try await append(isRehearsal: isRehearsal) { view, decided in
            if let earlier = try view.entry(key: key, by: person) {
                guard earlier.record.request == request else { throw Refusal.keyReused(key: key) }
                return decided.keep(earlier)
            }
            let now = try clock.now(in: view)
            let ruling = try situation(view, at: now, by: person).ruling(
                on: fact, identified: identified, groups: groups)
            let record = Record(
                at: now, effective: now, by: person, identified: identified, key: key, request: request,
                statement: ruling.statement)
            decided.value = record
            return .append(record, definitions: nil)
        }
    }

    /// Where people may sign in beside their passwords, by the definitions in force; nil for nowhere.
    public func identityProvider() throws -> IdentityProvider? {
        try ledger.read { view in
            guard let current = try histories.history(of: view).inForce else { return nil }
            return try cache.definitions(current.change.definitions, from: view).handover.identityProvider
        }
    }

    /// Makes sure that somebody takes part, and is in the groups that their roles of today take.
    ///
    /// - Throws: `Refusal.groupMissing`; as `participant(_:clock:)`.
    public func requireGroups(_ groups: Set<String>, of person: Person.ID, clock: Clock) throws {
        try ledger.read { view in
            let now = try clock.now(in: view)
            try situation(view, at: now, by: person).requireGroups(groups)
        }
    }
}
