internal import HandoverModel

/// Everything that keeps the verdict from `ready`.
///
/// An item that waits for another is not listed for that: the other is, unless nothing it waits for weighs as much. Nor is it listed for a critical capability, which
/// stands by itself; nor for what cannot be done yet, an acceptance before the delivery or evidence that comes with it.
struct BlockerList {
    private let definitions: Definitions
    private let items: ItemStates
    private let team: ReceivingTeam
    private let roles: ActingRoles
    private let isOpen: [Bool]
    /// How many items wait for each.
    private let waiting: [Int]
    /// The importance of the weightiest unsettled item among each item and all that it waits for; 0 weighs the most.
    private let weights: [Int]
    private var found: [(blocker: Blocker, importance: Int)] = []

    init(
        _ definitions: Definitions, items: ItemStates, team: ReceivingTeam, measures: [Measure], demands: [Demand],
        gaps: [DocumentGap] = [], today: Day
    ) {
        self.definitions = definitions
        self.items = items
        self.team = team
        roles = ActingRoles(definitions, today: today)
        isOpen = items.states.map { !$0.isSettled }
        waiting = items.graph.waitingCounts(isOpen: isOpen)
        weights = BlockerList.weights(items)
        for place in items.states.indices { addItem(at: place) }
        for capability in team.capabilities where capability.isCritical && !capability.isCovered { add(capability) }
        for measure in measures { add(measure) }
        for demand in demands where demand.isOfItsOwn { add(demand) }
        for gap in gaps { add(gap) }
    }

    /// Most unblocked first, then what decides first, then late, then by importance, then in the order of the files.
    var ranked: [Blocker] {
        found.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.blocker.unblocks != b.blocker.unblocks { return a.blocker.unblocks > b.blocker.unblocks }
            if a.blocker.effect != b.blocker.effect { return a.blocker.effect.isGraver(than: b.blocker.effect) }
            if a.blocker.isLate != b.blocker.isLate { return a.blocker.isLate }
            return (a.importance, left.offset) < (b.importance, right.offset)
        }.map(\.element.blocker)
    }

    private mutating func addItem(at place: Int) {
        let (item, state) = (items.graph.items[place], items.states[place])
        guard let effect = item.importance.effect else { return }
        let importance = item.importance.weight
        switch state.status {
        case .done, .notApplicable: return
        case .waived(let until, _, _):
            let blocker = Blocker(
                subject: .item(item.id), reason: .waived(until: until), effect: .readyWithConditions,
                canAct: roles.forWaiver(of: item, open: state.open), unblocks: 0, isLate: false)
            found.append((blocker, importance))
        case .open, .signed:
            let isSpokenFor = items.graph.needs[place].contains { weights[$0] <= importance }
            for reason in actionable(state, of: place, isSpokenFor: isSpokenFor) {
                let blocker = Blocker(
                    subject: .item(item.id), reason: reason, effect: effect, canAct: roles.canAct(on: reason, of: item),
                    unblocks: waiting[place], isLate: state.isLate)
                found.append((blocker, importance))
            }
        }
    }

    /// What can be done about an item now; `isSpokenFor` when something it waits for keeps the verdict back as much.
    private func actionable(_ state: ItemState, of place: Int, isSpokenFor: Bool) -> [Reason] {
        let deliveries = state.keys.filter { $0.key.meaning == .delivered }
        let isBrought = deliveries.allSatisfy { $0.state != .missing }
        return state.open.filter { reason in
            switch reason {
            case .needs: !isSpokenFor
            case .requires(let capability, _, _): team.coverage[capability]?.isCritical != true
            case .evidenceMissing, .checkFailed: isBrought
            case .awaiting(let key), .refused(let key, _, _, _), .stale(let key, _, _), .lapsed(let key, _, _),
                .revoked(let key, _, _), .reopened(let key, _), .undelivered(let key, _):
                state.isReady(for: key)
            case .evidenceExpired, .waived, .capabilityNotCovered, .measureMissed, .measureTooFew,
                .measureUnrated,
                .measureNotDemonstrated, .measureAwaitsCheckpoint, .demand, .unansweredHelp:
                true
            }
        }
    }

    private static func weights(_ items: ItemStates) -> [Int] {
        var weights = items.states.indices.map { place in
            items.states[place].isSettled ? Importance.may.weight : items.graph.items[place].importance.weight
        }
        for place in items.graph.order {
            for need in items.graph.needs[place] { weights[place] = min(weights[place], weights[need]) }
        }
        return weights
    }

    private mutating func add(_ capability: CapabilityState) {
        let waiting = items.graph.items.indices.filter { isOpen[$0] && items.graph.items[$0].requires == capability.id }
        let blocker = Blocker(
            subject: .capability(capability.id),
            reason: .capabilityNotCovered(have: capability.have, need: capability.need),
            effect: .notReady, canAct: roles.assessors(of: definitions.capability(capability.id)?.assessedBy ?? []),
            unblocks: waiting.count + items.graph.waiting(for: waiting, isOpen: isOpen), isLate: false)
        found.append((blocker, 0))
    }

    private mutating func add(_ measure: Measure) {
        guard measure.target?.gates == .verdict else { return }
        for (reason, effect) in measure.objections(definitions.independence) {
            let blocker = Blocker(
                subject: .measure(measure.id), reason: reason, effect: effect, canAct: roles.forMeasure(measure.id),
                unblocks: 0, isLate: false)
            found.append((blocker, 0))
        }
    }
}

extension BlockerList {
    private mutating func add(_ demand: Demand) {
        guard definitions.targets[.independence]?.gates == .verdict, let effect = demand.effect else { return }
        let blocker = Blocker(
            subject: .measure(.independence), reason: .demand(demand), effect: effect, canAct: roles.forDemand(demand),
            unblocks: 0, isLate: false)
        found.append((blocker, 0))
    }

    /// Weighs what an open `should` item weighs.
    private mutating func add(_ gap: DocumentGap) {
        let blocker = Blocker(
            subject: gap.subject, reason: .unansweredHelp(entries: gap.entries, since: gap.since),
            effect: .readyWithConditions, canAct: roles.forDocuments(of: gap.subject), unblocks: 0, isLate: false)
        found.append((blocker, Importance.should.weight))
    }
}

extension Importance {
    /// What an open item of this importance does to the verdict; nil for nothing.
    fileprivate var effect: Verdict? {
        switch self {
        case .must: .notReady
        case .should: .readyWithConditions
        case .may: nil
        }
    }

    /// 0 weighs the most.
    fileprivate var weight: Int {
        switch self {
        case .must: 0
        case .should: 1
        case .may: 2
        }
    }
}

extension Measure {
    /// Why a gating target keeps the verdict from `ready`.
    ///
    /// Where the rule asks for no least number of tasks there is no statistical gate: the observed value decides.
    func objections(_ rule: IndependenceRule) -> [(reason: Reason, effect: Verdict)] {
        var found: [(reason: Reason, effect: Verdict)] = []
        switch state {
        case .demonstrated: break
        case .missed: found.append((.measureMissed(id), .notReady))
        case .tooFew, .trend, .notMeasured:
            let need = id == .independence ? rule.tasks : 1
            found.append((.measureTooFew(id, have: denominator, need: need), .notEnoughEvidence))
        case .observed:
            if id == .independence, rule.decideBy == .demonstrated, rule.tasks > 0 {
                let day = cleanTasksNeeded == 0 ? nextLook : nil
                found.append((.measureNotDemonstrated(id, more: cleanTasksNeeded, on: day), .readyWithConditions))
            } else if !isObserved(rule), !hasTooManyUnrated, let nextLook {
                found.append((.measureAwaitsCheckpoint(id, on: nextLook), .notEnoughEvidence))
            }
        }
        if hasTooManyUnrated {
            found.append((.measureUnrated(id, unrated: unrated, closed: denominator + unrated), .notEnoughEvidence))
        }
        return found
    }
}
