public import HandoverModel

extension Difference {
    /// What changed from one readiness to a later one: the verdict, then what was said of its acceptance and found when it was
    /// checked again, items, phases and questions, capabilities, modules, measures, demonstrations and recorded checkpoints, blockers.
    ///
    /// `statements` name who brought a change of an item about: those who recorded something about it that took effect
    /// after the first and not after the second; not for a waiver or a not-applicable that is not in force. Nobody, when time
    /// alone did. They name the assessors, too. `windows`: What is known of the windows of checkpoints afterwards.
    public static func between(
        earlier: Readiness, later: Readiness, statements: [Entry], zone: Zone, windows: KnownWindows? = nil
    ) -> Difference {
        var changes: [Change] = []
        if earlier.verdict != later.verdict { changes.append(.verdict(from: earlier.verdict, to: later.verdict)) }
        changes += AcceptanceRecord(statements).steps.filter { $0.at > earlier.asOf && $0.at <= later.asOf }
            .map(Change.acceptance)
        changes += RoundChange.all(earlier.acceptance.rounds, later.acceptance.rounds).map(Change.round)
        changes += items(earlier, later, statements)
        changes += phases(statements, zone, earlier.asOf, later.asOf)
        changes += questions(statements, zone, earlier.asOf, later.asOf)
        let authors = Authors(statements)
        changes += capabilities(earlier, later, authors) + modules(earlier, later, authors)
        changes += measures(earlier, later) + demonstrations(earlier, later, windows)
        changes += recorded(statements, after: earlier.asOf, through: later.asOf)
        let (before, after) = (Set(earlier.blockers.map(Name.init)), Set(later.blockers.map(Name.init)))
        for blocker in earlier.blockers where !after.contains(Name(blocker)) {
            changes.append(.blockerGone(blocker.subject, blocker.reason))
        }
        for blocker in later.blockers where !before.contains(Name(blocker)) {
            changes.append(.blockerNew(blocker.subject, blocker.reason))
        }
        return Difference(
            from: earlier.asOf, to: later.asOf, knownAt: later.ledger.knownAt, changes: changes)
    }

    /// What makes a blocker the same on two days.
    private struct Name: Hashable {
        let subject: Blocker.Subject
        let code: String
        /// A measure can have several of one code.
        let demand: Demand.Kind?

        init(_ blocker: Blocker) {
            subject = blocker.subject
            code = blocker.reason.code
            demand = if case .demand(let demand) = blocker.reason { demand.kind } else { nil }
        }
    }

    private static func items(_ earlier: Readiness, _ later: Readiness, _ statements: [Entry]) -> [Change] {
        let authors = ItemAuthors(statements, after: earlier.asOf, through: later.asOf)
        let before = Dictionary(earlier.items.map { ($0.id, $0.status) }, uniquingKeysWith: { first, _ in first })
        let after = Set(later.items.map(\.id))
        func change(_ id: Item.ID, to status: ItemState.Status?) -> Change {
            .item(id, from: before[id], to: status, by: authors.of(id, from: before[id], to: status))
        }
        return later.items.filter { before[$0.id] != $0.status }.map { change($0.id, to: $0.status) }
            + earlier.items.filter { !after.contains($0.id) }.map { change($0.id, to: nil) }
    }

    /// The steps made between two times: none is taken back, so that those of before come first.
    private static func phases(_ statements: [Entry], _ zone: Zone, _ earlier: Instant, _ later: Instant) -> [Change] {
        let before = PhaseHistory(statements, asOf: earlier, zone: zone).steps.count
        return PhaseHistory(statements, asOf: later, zone: zone).steps.dropFirst(before).map(Change.phase)
    }

    private static func questions(
        _ statements: [Entry], _ zone: Zone, _ earlier: Instant, _ later: Instant
    ) -> [Change] {
        let all = HelpQuestion.all(Timeline(statements, asOf: later), zone: zone)
        let asked = all.count { $0.asked > earlier }
        let answered = all.compactMap(\.answer).count { $0.at > earlier }
        return asked + answered == 0 ? [] : [.questions(asked: asked, answered: answered)]
    }

    private static func capabilities(_ earlier: Readiness, _ later: Readiness, _ authors: Authors) -> [Change] {
        later.capabilities.compactMap { state in
            let before = earlier.capabilities.first { $0.id == state.id }?.holders ?? []
            func holding(_ person: Person.ID) -> Holding {
                let own = later.people.first { $0.person == person }?.capabilities.first { $0.capability == state.id }
                return Holding(person: person, by: authors.of(own?.entry), state: own?.state)
            }
            let gained = state.holders.filter { !before.contains($0) }.map(holding)
            let lost = before.filter { !state.holders.contains($0) }.map(holding)
            return gained.isEmpty && lost.isEmpty ? nil : .capability(state.id, gained: gained, lost: lost)
        }
    }

    private static func modules(_ earlier: Readiness, _ later: Readiness, _ authors: Authors) -> [Change] {
        later.people.flatMap { person -> [Change] in
            let before = earlier.people.first { $0.person == person.person }?.modules ?? []
            return person.modules.compactMap { module in
                guard let old = before.first(where: { $0.module == module.module }), old.state != module.state else {
                    return nil
                }
                let by = old.entry == module.entry ? nil : authors.of(module.entry)
                return .module(module.module, person.person, from: old.state, to: module.state, by: by)
            }
        }
    }

    private static func measures(_ earlier: Readiness, _ later: Readiness) -> [Change] {
        pairs(earlier, later).compactMap { old, new in
            let (from, to) = (Reading(old), Reading(new))
            return from == to ? nil : .measure(new.id, from: from, to: to)
        }
    }

    private static func demonstrations(
        _ earlier: Readiness, _ later: Readiness, _ windows: KnownWindows?
    ) -> [Change] {
        pairs(earlier, later).compactMap { old, new in
            old.demonstrated == new.demonstrated
                ? nil
                : .demonstration(
                    new.id, from: old.demonstrated, to: new.demonstrated,
                    now: old.demonstrated.flatMap { windows?.proof(at: $0.day) })
        }
    }

    private static func recorded(
        _ statements: [Entry], after earlier: Instant, through later: Instant
    ) -> [Change] {
        statements.compactMap { entry in
            guard case .checkpointRecorded(let record) = entry.record.statement,
                entry.record.effective > earlier, entry.record.effective <= later
            else { return nil }
            return .checkpointRecorded(.init(record: record, entry: entry.number, by: entry.record.by))
        }
    }

    /// The measures that both have.
    private static func pairs(_ earlier: Readiness, _ later: Readiness) -> [(Measure, Measure)] {
        later.measures.compactMap { measure in
            earlier.measures.first { $0.id == measure.id }.map { ($0, measure) }
        }
    }

    /// Who recorded what.
    private struct Authors {
        private let authors: [Int: Person.ID]

        init(_ statements: [Entry]) {
            authors = Dictionary(statements.map { ($0.number, $0.record.by) }, uniquingKeysWith: { first, _ in first })
        }

        func of(_ entry: Int?) -> Person.ID? { entry.flatMap { authors[$0] } }
    }
}
