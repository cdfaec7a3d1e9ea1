internal import HandoverModel

/// Follows statements of a readiness back to the entries of the ledger.
struct Explainer {
    private let readiness: Readiness
    private let definitions: Definitions
    private let defined: [Item.ID: Item]
    private let acting: ActingRoles
    private let entries: [Int: Entry]
    private let items: [Item.ID: ItemState]
    private let settings: [Item.ID: [Int]]

    init(_ readiness: Readiness, definitions: Definitions, facts: Facts) {
        self.readiness = readiness
        self.definitions = definitions
        defined = Dictionary(definitions.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        acting = ActingRoles(definitions, today: readiness.day)
        entries = Dictionary(facts.statements.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        items = Dictionary(readiness.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var settings: [Item.ID: [Int]] = [:]
        for entry in Timeline(facts.statements, asOf: readiness.asOf).standing {
            switch entry.record.statement.kind {
            case .waived, .markedNotApplicable:
                if case .item(let id) = entry.record.statement.subject {
                    settings[id, default: []].append(entry.number)
                }
            case .signedOff, .refused, .revoked, .reopened, .evidenceAdded, .moduleCompleted, .assessed, .selfAssessed,
                .assessmentConfirmed, .assessmentAnswered, .taskLogged, .taskOpened, .taskResponded, .taskResolved,
                .taskReopened, .taskConfirmed, .taskOverturned, .taskRated,
                .taskWaiting, .taskWorking, .taskRestored, .taskSeverityChanged, .taskHandedOn, .taskEscalated,
                .taskDuplicateLinked, .taskStageDone, .taskReviewed, .definitionsProposed, .definitionsApplied,
                .blockerWaived, .acceptanceStated, .acceptanceSigned, .acceptanceDeclined, .demonstrationStarted,
                .helpAsked, .helpAnswered, .phaseSet, .outageOpened, .outageClosed, .maintenancePlanned,
                .checkpointRecorded, .reverified, .checkRan,
                .alertRaised, .alertCleared, .alertAcknowledged, .reportApproved,
                .actionOpened, .actionDone, .actionDropped, .actionMoved,
                .claimFiled, .claimReviewed, .claimOffered, .claimSettled, .claimConfirmed, .changeRecorded,
                .changeDocumented, .commitmentDone,
                .invited, .passwordSet, .signedIn, .tokenCreated,
                .tokenRevoked, .administratorNamed, .administratorRemoved, .identityLinked, .identityUnlinked,
                .accountClosed, .accountReopened:
                break
            }
        }
        self.settings = settings
    }

    /// How many items, each needing the next, are followed; the rest is for another question.
    static let deepest = 40

    func item(_ id: Item.ID) -> Explanation? {
        var told: Set<Item.ID> = []
        return item(id, told: &told, depth: 1)
    }

    /// `told` are the items followed before: one that several others need is followed once, and a circle ends.
    private func item(_ id: Item.ID, told: inout Set<Item.ID>, depth: Int) -> Explanation? {
        guard let state = items[id] else { return nil }
        guard !told.contains(id) else { return Explanation(.item(id, state.status)) }
        guard depth <= Self.deepest || state.open.isEmpty else {
            return Explanation(.item(id, state.status), because: [Explanation(.further(id))])
        }
        told.insert(id)
        var because: [Explanation] = []
        switch state.status {
        case .waived, .notApplicable: because += (settings[id] ?? []).compactMap(entry)
        case .open, .signed, .done: break
        }
        because += state.keys.map { Explanation(.key($0), because: [$0.entry].compactMap { $0 }.compactMap(entry)) }
        because += state.evidence.pieces.map {
            Explanation(.evidence($0), because: [entry($0.entry)].compactMap { $0 })
        }
        if let check = state.check {
            let runs = [check.decided?.entry, check.troubled?.entry].compactMap { $0 }
            because.append(Explanation(.check(check), because: runs.compactMap(entry)))
        }
        let item = defined[id]
        for reason in state.open {
            let waits = reason.key.map { !state.isReady(for: $0) } ?? false
            let roles = waits ? [] : item.map { acting.canAct(on: reason, of: $0) } ?? []
            because.append(
                Explanation(.reason(reason, canAct: roles), because: ground(of: reason, told: &told, depth: depth)))
        }
        return Explanation(.item(id, state.status), because: because)
    }

    /// Each blocker with its subject explained; what that needs is followed at the first blocker that needs it.
    func grounds(of blockers: [Blocker]) -> [Explanation] {
        var told: Set<Item.ID> = []
        return blockers.map { blocker in
            if case .unansweredHelp(let questions, _) = blocker.reason {
                return Explanation(.blocker(blocker), because: questions.compactMap(entry))
            }
            switch blocker.subject {
            case .item(let id):
                told.remove(id)
                return Explanation(.blocker(blocker), because: [item(id, told: &told, depth: 1)].compactMap { $0 })
            case .capability(let id):
                let words = waiver(of: blocker)
                return Explanation(.blocker(blocker), because: words + [capability(id)].compactMap { $0 })
            case .measure(let id):
                let words = waiver(of: blocker)
                if case .demand(let demand) = blocker.reason {
                    return Explanation(.blocker(blocker), because: words + [explanation(of: demand)])
                }
                let measures = readiness.measures.filter { $0.id == id }
                return Explanation(.blocker(blocker), because: words + measures.map(measure))
            }
        }
    }

    /// What could have kept the verdict back and does not: measures that gate it, items that must or should be done, and
    /// critical capabilities.
    var met: [Explanation] {
        let measures = readiness.measures.filter { $0.target?.gates == .verdict }.map(measure)
        let checklists = definitions.checklists.compactMap { checklist -> Explanation? in
            let asked = definitions.items.filter { $0.id.checklist == checklist.id && $0.importance != .may }
                .compactMap { items[$0.id]?.status }.filter { if case .notApplicable = $0 { false } else { true } }
            let done = asked.count { $0 == .done }
            return asked.isEmpty ? nil : Explanation(.checklist(checklist.id, done: done, of: asked.count))
        }
        let capabilities = readiness.capabilities.filter(\.isCritical).compactMap { capability($0.id) }
        return measures + checklists + capabilities
    }

    /// The entries by which a capability or a measure was waived; nothing of one that is not.
    private func waiver(of blocker: Blocker) -> [Explanation] {
        guard case .waived = blocker.reason else { return [] }
        let waiver = readiness.acceptance.waivers.first { $0.subject == blocker.subject && $0.isInForce }
        return (waiver?.words ?? []).map(\.entry).compactMap(entry)
    }

    /// The newest statement of acceptance, with its conditions, its signatures and what ended it.
    var acceptance: Explanation? {
        readiness.acceptance.current.map { stated in
            let entries = stated.signatures.map(\.entry) + [stated.ending?.entry].compactMap { $0 }
            return Explanation(
                .acceptance(stated.stage, entry: stated.entry),
                because: stated.conditions.map { Explanation(.condition($0)) } + entries.compactMap(entry))
        }
    }

    private func ground(of reason: Reason, told: inout Set<Item.ID>, depth: Int) -> [Explanation] {
        switch reason {
        case .needs(let id): return [item(id, told: &told, depth: depth + 1)].compactMap { $0 }
        case .requires(let id, _, _): return [capability(id)].compactMap { $0 }
        case .refused(_, _, _, let number), .stale(_, _, let number), .lapsed(_, _, let number),
            .revoked(_, _, let number), .undelivered(_, let number), .checkFailed(_, _, _, _, let number):
            return [entry(number)].compactMap { $0 }
        case .measureMissed(let id), .measureTooFew(let id, _, _), .measureUnrated(let id, _, _),
            .measureNotDemonstrated(let id, _, _), .measureAwaitsCheckpoint(let id, _):
            return readiness.measures.filter { $0.id == id }.map(measure)
        case .demand(let demand): return [explanation(of: demand)]
        case .unansweredHelp(let questions, _): return questions.compactMap(entry)
        case .awaiting, .reopened, .evidenceMissing, .evidenceExpired, .waived, .capabilityNotCovered:
            return []
        }
    }

    private func explanation(of demand: Demand) -> Explanation {
        Explanation(.demand(demand, window: readiness.measures.first { $0.id == .independence }?.window))
    }

    private func measure(_ measure: Measure) -> Explanation { readiness.explanation(of: measure) }

    /// The capability's coverage, and where everybody stands who needs it or was assessed in it.
    private func capability(_ id: Capability.ID) -> Explanation? {
        guard let state = readiness.capabilities.first(where: { $0.id == id }) else { return nil }
        let people = readiness.people.flatMap { person in
            person.capabilities.filter { $0.capability == id }.map { own in
                Explanation(.person(person.person, own), because: [own.entry].compactMap { $0 }.compactMap(entry))
            }
        }
        return Explanation(.capability(state), because: people)
    }

    private func entry(_ number: Int) -> Explanation? {
        entries[number].map { entry in
            let record = entry.record
            return Explanation(.entry(number, kind: record.statement.kind, by: record.by, at: record.at))
        }
    }
}
