import HandoverLedger
public import HandoverModel

/// Who may come in, and who came, as the ledger has it.
///
/// Secrets are kept elsewhere, and take effect after the entry.
extension Tracker {
    /// Records a fact about an account.
    ///
    /// People choose their own passwords, sign in, and make and revoke their own tokens; administrators invite, close
    /// accounts, revoke tokens and name administrators. Whoever holds the ledger's files may do what administrators may.
    ///
    /// `isRehearsal`: Say what would be recorded, and record nothing.
    ///
    /// - Throws: `Refusal` when a rule says no; a `LedgerError` when it could not be recorded.
    public func record(
        _ fact: AccessFact, by person: Person.ID, identified: Identification, key: String, clock: Clock,
        isRehearsal: Bool = false
    ) async throws -> Recorded {
        let request = try Digest.canonical(of: fact)
        return try await append(isRehearsal: isRehearsal) { view, decided in
            if let earlier = try view.entry(key: key, by: person) {
                guard earlier.record.request == request else { throw Refusal.keyReused(key: key) }
                return decided.keep(earlier)
            }
            let now = try clock.now(isDemonstration: try view.isDemonstration, last: try view.lastAt)
            let ruling = try situation(view, at: now, by: person).ruling(on: fact, identified: identified)
            let record = Record(
                at: now, effective: now, by: person, identified: identified, key: key, request: request,
                statement: ruling.statement)
            decided.value = record
            return .append(record, definitions: nil)
        }
    }

    /// Those who manage accounts and tokens, in the order in which they were named.
    public func administrators() throws -> [Person.ID] {
        try ledger.read { try $0.administrators() }
    }
}

extension LedgerView {
    func administrators() throws -> [Person.ID] {
        var named: [Person.ID] = []
        for entry in try entries(of: [.administratorNamed, .administratorRemoved]) {
            switch entry.record.statement {
            case .access(.administratorNamed(let person)) where !named.contains(person): named.append(person)
            case .access(.administratorRemoved(let person, _)): named.removeAll { $0 == person }
            default: break
            }
        }
        return named
    }
}
