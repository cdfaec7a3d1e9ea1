public import HandoverModel

extension BlockerWaiverState {
    /// What was said of capabilities and measures by an instant, from the statements alone: in force or waiting, none that is
    /// over by `today`.
    public static func all(_ statements: [Entry], asOf: Instant, today: Day) -> [BlockerWaiverState] {
        BlockerWaivers(Timeline(statements, asOf: asOf), today: today).states
    }
}

/// Waivers of capabilities and measures: what all signers agreed, and what waits for some of them.
///
/// In force once each key was turned for the same last day. The one that was completed last holds, so that it can be made
/// shorter as well as longer; what was proposed before it is answered with it. A revocation of any word takes it away.
struct BlockerWaivers {
    /// In force or waiting, none that is over; of each subject what is in force before what waits.
    let states: [BlockerWaiverState]

    /// What has been said of one subject.
    private struct Said {
        var agreed: BlockerWaiverState?
        /// Those that wait, the newest last.
        var waiting: [BlockerWaiverState] = []

        mutating func take(_ fact: BlockerWaiver, _ entry: Entry) {
            let word = AcceptanceState.Signature(
                key: fact.signedAs, person: entry.record.by, at: entry.record.at, entry: entry.number)
            var state =
                waiting.first { $0.until == fact.until }
                ?? BlockerWaiverState(subject: fact.subject, until: fact.until, reason: fact.reason, words: [])
            state.words.removeAll { $0.key == fact.signedAs }
            state.words.append(word)
            waiting.removeAll { $0.until == fact.until }
            if state.isInForce {
                agreed = state
                // What was proposed before is answered: another day takes another word of everybody.
                waiting.removeAll()
            } else {
                waiting.append(state)
            }
        }
    }

    init(_ timeline: Timeline, today: Day) {
        var order: [BlockerSubject] = []
        var said: [BlockerSubject: Said] = [:]
        for entry in timeline.standing {
            guard case .blockerWaived(let fact) = entry.record.statement else { continue }
            if said[fact.subject] == nil { order.append(fact.subject) }
            said[fact.subject, default: Said()].take(fact, entry)
        }
        states = order.flatMap { subject -> [BlockerWaiverState] in
            guard let said = said[subject] else { return [] }
            let agreed = said.agreed.flatMap { $0.until >= today ? $0 : nil }
            return [agreed].compactMap { $0 } + said.waiting.filter { $0.until >= today && $0.until != agreed?.until }
        }
    }

    /// The blockers, those of one waived subject as one that makes conditions of them; it stands last, as it waits for nobody.
    func applied(to blockers: [Blocker]) -> [Blocker] {
        let inForce = states.filter(\.isInForce)
        guard !inForce.isEmpty else { return blockers }
        let waived = inForce.compactMap { state -> Blocker? in
            let own = blockers.filter { $0.subject == state.subject }
            guard !own.isEmpty else { return nil }
            var seen: Set<TeamRole> = []
            return Blocker(
                subject: state.subject, reason: .waived(until: state.until), effect: .readyWithConditions,
                canAct: own.flatMap(\.canAct).filter { seen.insert($0).inserted }, unblocks: 0, isLate: false)
        }
        return blockers.filter { blocker in !inForce.contains { $0.subject == blocker.subject } } + waived
    }
}
