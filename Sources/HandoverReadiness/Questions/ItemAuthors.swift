internal import HandoverModel

/// Who brought the changes of items about between two instants.
struct ItemAuthors {
    private let entries: [Item.ID: [Entry]]
    /// What was said of items by number, for what takes it back.
    private let facts: [Int: Entry]

    init(_ statements: [Entry], after first: Instant, through last: Instant) {
        var entries: [Item.ID: [Entry]] = [:]
        var facts: [Int: Entry] = [:]
        for entry in statements where entry.record.effective <= last {
            guard case .item(let id) = entry.record.statement.subject else { continue }
            facts[entry.number] = entry
            if entry.record.effective > first { entries[id, default: []].append(entry) }
        }
        self.entries = entries
        self.facts = facts
    }

    /// Each once, in the order of the ledger.
    func of(_ id: Item.ID, from before: ItemState.Status?, to after: ItemState.Status?) -> [Person.ID] {
        var seen: Set<Person.ID> = []
        return (entries[id] ?? []).filter { hasPart($0, before, after) }.map(\.record.by)
            .filter { seen.insert($0).inserted }
    }

    /// Whether an entry can have made the one of the other: a word that sets an item aside, where that is in force
    /// afterwards; one that takes such a word back, where it was before.
    private func hasPart(_ entry: Entry, _ before: ItemState.Status?, _ after: ItemState.Status?) -> Bool {
        // Looking at an item again changes nothing about it.
        if case .reverified = entry.record.statement { return false }
        // A check that found what was found before changes nothing either.
        if case .checkRan(let run) = entry.record.statement {
            let earlier = (entries[run.item] ?? []).last {
                $0.number < entry.number && $0.record.statement.kind == .checkRan
            }
            if case .checkRan(let before)? = earlier?.record.statement { return !run.found(theSameAs: before) }
            return run.result != .couldNotRun
        }
        if case .revoked(let fact) = entry.record.statement, let revoked = facts[fact.entry] {
            return isInForce(revoked, in: before) ?? true
        }
        return isInForce(entry, in: after) ?? true
    }

    /// Nil for what sets nothing aside.
    private func isInForce(_ entry: Entry, in status: ItemState.Status?) -> Bool? {
        if case .waived(let fact) = entry.record.statement {
            guard case .waived(let until, _, let by)? = status else { return false }
            return fact.until == until && by.contains(entry.record.by)
        }
        if case .markedNotApplicable = entry.record.statement {
            guard case .notApplicable(_, let by)? = status else { return false }
            return by.contains(entry.record.by)
        }
        return nil
    }
}
