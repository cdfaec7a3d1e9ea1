import HandoverLedger
import HandoverModel

extension Inquiry {
    /// How many of each kind are shown.
    private static let shown = 5

    /// What is not the ordinary way.
    ///
    /// Reads counts that are kept, and the newest few of each kind: it takes no longer on a longer ledger.
    func exceptions() throws -> Reply {
        let definitions = try current()
        let findings = try LedgerExceptions.Kind.allCases.map { kind -> LedgerExceptions.Finding in
            switch kind.search {
            case .filter(let filter):
                return LedgerExceptions.Finding(
                    kind, count: try view.count(filter),
                    newest: try view.newestEntries(limit: Self.shown, matching: filter))
            case .few:
                let numbers = try few(kind)
                let newest = Array(numbers.suffix(Self.shown).reversed())
                return LedgerExceptions.Finding(
                    kind, count: numbers.count, newest: try newest.compactMap { try view.entry($0) },
                    rules: kind == .rules
                        ? try newest.map { .init(entry: $0, changes: try ruleChanges(in: $0)) } : [])
            }
        }
        let today = definitions.handover.zone.day(of: now)
        let tasks = try view.tally(.all, closed: Day(number: -1_000_000)...today, asOf: today)[""] ?? .zero
        let unconfirmed = try view.tasks(TaskFilter(awaitsReview: true), limit: Self.shown)
        return try reply(
            .exceptions(
                LedgerExceptions(
                    findings: findings, unconfirmed: tasks.reviewsNeeded - tasks.reviewsDone, tasks: unconfirmed)),
            definitions)
    }

    func entries(_ query: EntryQuery) throws -> [Entry] {
        var filter = EntryFilter(
            kind: query.kind, by: query.by, identified: query.identified, isBackdated: query.backdated)
        let limit = min(max(query.limit, 1), 1000)
        guard let exception = query.exception else {
            return try view.entries(from: query.from, limit: limit, matching: filter)
        }
        switch exception.search {
        case .filter(let own):
            guard filter.narrow(to: own) else { return [] }
            return try view.entries(from: query.from, limit: limit, matching: filter)
        case .few:
            let entries = try few(exception).filter { $0 >= query.from }.compactMap { try view.entry($0) }
            return Array(entries.filter { filter.passes($0.record) }.prefix(limit))
        }
    }

    /// The numbers of entries that are such an exception, of kinds of which there are few.
    private func few(_ kind: LedgerExceptions.Kind) throws -> [Int] {
        switch kind {
        case .rules: try history.applications.filter { try !ruleChanges(in: $0.entry).isEmpty }.map(\.entry)
        case .editorial: history.applications.filter { $0.change.editorial != nil }.map(\.entry)
        case .letInAnew: try lettingInAnew()
        case .waivers, .blockerWaivers, .notApplicable, .backdated, .osUser, .imported, .revoked, .reopened: []
        }
    }

    /// Passwords and links that came by an invitation of somebody who had a way in already.
    private func lettingInAnew() throws -> [Int] {
        var known: Set<Person.ID> = []
        return try view.entries(of: [.passwordSet, .identityLinked]).compactMap { entry in
            guard case .access(let fact) = entry.record.statement else { return nil }
            let isFirst = known.insert(fact.person).inserted
            return isFirst || entry.record.identified != .link ? nil : entry.number
        }
    }

    private func ruleChanges(in entry: Int) throws -> [Plan.Change] {
        try tracker.rules.changes(in: entry, of: history) { try tracker.cache.definitions($0, from: view) }
    }
}

extension LedgerExceptions.Kind {
    fileprivate enum Search {
        case filter(EntryFilter)
        /// Among entries of which there are few.
        case few
    }

    fileprivate var search: Search {
        switch self {
        case .waivers: .filter(EntryFilter(kind: .waived))
        case .blockerWaivers: .filter(EntryFilter(kind: .blockerWaived))
        case .notApplicable: .filter(EntryFilter(kind: .markedNotApplicable))
        case .backdated: .filter(EntryFilter(isBackdated: true))
        case .osUser: .filter(EntryFilter(identified: .osUser))
        case .imported: .filter(EntryFilter(isImported: true))
        case .revoked: .filter(EntryFilter(kind: .revoked))
        case .reopened: .filter(EntryFilter(kind: .reopened))
        case .rules, .editorial, .letInAnew: .few
        }
    }
}

extension EntryFilter {
    /// Asks for what another filter asks for too; false when nothing can pass both.
    fileprivate mutating func narrow(to other: EntryFilter) -> Bool {
        if let kind, let asked = other.kind, kind != asked { return false }
        if let identified, let asked = other.identified, identified != asked { return false }
        kind = kind ?? other.kind
        identified = identified ?? other.identified
        isBackdated = isBackdated || other.isBackdated
        isImported = isImported || other.isImported
        return true
    }

    fileprivate func passes(_ record: Record) -> Bool {
        (kind == nil || kind == record.statement.kind) && (by == nil || by == record.by)
            && (identified == nil || identified == record.identified.method) && (!isBackdated || record.isBackdated)
            && (!isImported || record.isImported)
    }
}
