internal import HandoverModel

/// Finds what one person can do for items; `NextStepFinder+People.swift` has the rest.
struct NextStepFinder {
    let readiness: Readiness
    let person: Person
    let definitions: Definitions
    let timeline: Timeline
    let roles: Set<Role.ID>
    let rights: Set<Right>
    private let graph: ItemGraph
    private let isOpen: [Bool]
    /// How many items wait for each.
    private let waiting: [Int]
    private let acting: ActingRoles
    /// What the person has already said of each item they signed.
    private let given: [Item.ID: Set<Meaning>]

    init(_ readiness: Readiness, person: Person, definitions: Definitions, statements: [Entry]) {
        self.readiness = readiness
        self.person = person
        self.definitions = definitions
        timeline = Timeline(statements, asOf: readiness.asOf)
        roles = person.roles(on: readiness.day)
        rights = definitions.rights(of: person, on: readiness.day)
        graph = ItemGraph(definitions.items)
        isOpen = readiness.items.map { !$0.isSettled }
        waiting = graph.waitingCounts(isOpen: isOpen)
        acting = ActingRoles(definitions, today: readiness.day)
        var given: [Item.ID: Set<Meaning>] = [:]
        for entry in timeline.standing {
            if case .signedOff(let fact) = entry.record.statement, entry.record.by == person.id {
                given[fact.item, default: []].insert(fact.meaning)
            } else if case .reopened(let fact) = entry.record.statement {
                given[fact.item] = nil
            }
        }
        self.given = given
    }

    private var pairs: [(place: Int, item: Item, state: ItemState)] {
        zip(graph.items, readiness.items).enumerated().map { ($0.offset, $0.element.0, $0.element.1) }
    }

    private func step(_ action: NextStep.Action, for state: ItemState, at place: Int) -> NextStep {
        NextStep(
            action: action, unblocks: waiting[place], due: state.due, dueIsProvisional: state.dueIsProvisional,
            isLate: state.isLate)
    }

    /// Items that wait for a capability, directly and through others.
    func unblocks(_ capability: Capability.ID) -> Int {
        let waiting = graph.items.indices.filter { isOpen[$0] && graph.items[$0].requires == capability }
        return waiting.count + graph.waiting(for: waiting, isOpen: isOpen)
    }

    /// Keys the person may give now: their role's, not given another meaning by them, with all that must come first.
    var signatures: [NextStep] {
        pairs.flatMap { place, item, state -> [NextStep] in
            let evidence = state.evidence.isEnough ? nil : item.evidence.easiestKind
            return signable(item, state).map { step(.sign(item.id, $0, evidence: evidence), for: state, at: place) }
        }
    }

    private func signable(_ item: Item, _ state: ItemState) -> [Meaning] {
        if state.isNotApplicable || state.requirement != nil { return [] }
        return state.keys.filter { key in
            guard !key.isValid, key.key.by.side == person.side, roles.contains(key.key.by.role) else { return false }
            let gaveAnother =
                given[item.id]?.contains { $0 != key.key.meaning } ?? false
                || state.keys.contains { $0.isValid && $0.person == person.id && $0.key != key.key }
            if gaveAnother && definitions.handover.separation { return false }
            return state.isReady(for: key.key)
        }.map(\.key.meaning)
    }

    /// Evidence that an item's owner has to bring, where it does not come with a delivery the person can sign.
    var evidence: [NextStep] {
        pairs.compactMap { place, item, state in
            guard !state.isSettled, !state.evidence.isEnough, !signable(item, state).contains(.delivered),
                acting.owners(of: item).contains(where: { $0.side == person.side && roles.contains($0.role) })
            else { return nil }
            guard let kind = item.evidence.easiestKind else { return nil }
            let (have, need) = (state.evidence.valid, state.evidence.needed)
            return step(.addEvidence(item.id, have: have, need: need, kind: kind), for: state, at: place)
        }
    }

    /// Waivers and not-applicables that the other side's lead has asked for.
    var confirmations: [NextStep] {
        guard rights.contains(.lead) else { return [] }
        return pairs.compactMap { place, item, state in
            guard let proposal = state.proposal, proposal.waitsFor == person.side else { return nil }
            let action: NextStep.Action =
                proposal.until.map { .confirmWaiver(item.id, until: $0) } ?? .confirmNotApplicable(item.id)
            return step(action, for: state, at: place)
        }
    }

    /// Definitions that the other side's lead has put forward and that nobody has agreed to or overtaken.
    var agreements: [NextStep] {
        guard rights.contains(.lead) else { return [] }
        let proposals = StandingProposals(timeline.standing, definitions: definitions)
        guard let proposal = proposals[person.side.other] else { return [] }
        return [NextStep(action: .agreeToDefinitions(proposal.change.definitions, entry: proposal.entry))]
    }
}
