import HandoverLedger
public import HandoverModel
import Synchronization

extension Tracker {
    /// Those who manage accounts and tokens, in the order in which they were named.
    public func administrators() throws -> [Person.ID] {
        try ledger.read { try $0.administrators() }
    }
}

/// The administrators as they were read last: good until another one is named or removed.
final class KeptAdministrators: Sendable {
    private let known = Mutex<(changes: Int, people: [Person.ID])?>(nil)

    func administrators(of view: LedgerView) throws -> [Person.ID] {
        let changes =
            try view.count(EntryFilter(kind: .administratorNamed))
            + view.count(EntryFilter(kind: .administratorRemoved))
        if let known = known.withLock({ $0 }), known.changes == changes { return known.people }
        let people = try view.administrators()
        if !view.isWriting { known.withLock { $0 = (changes, people) } }
        return people
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
