/// What a task says about independence.
public enum TaskOutcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// Open, linked as a duplicate, or cancelled, a duplicate or gone by itself in every round.
    case notEligible = "not-eligible"
    /// Rehearsed: counted apart.
    case drill
    /// Closed by the receiving team, and no level said.
    case unrated
    case independent
    /// Eligible, and not done independently.
    case assisted

    /// Those that independence counts.
    public static let counted: Set<TaskOutcome> = [.independent, .assisted]
}

extension TaskRecord {
    /// The outcome for the team, by the rules of independence.
    ///
    /// A task counts as independent when the receiving team's desk got it and the receiving team alone did it without help of the
    /// delivering team, each of its doers at level 4 or 5 or helped by a colleague only, nobody took it over, and it was not
    /// reopened within seven days of closing. A task that was opened again counts once, and as independent only when it was done
    /// so every time: what was counted is not made to count for nothing by a further round.
    public func outcome(in zone: Zone) -> TaskOutcome {
        eligibility ?? common(in: zone)
    }

    /// The outcome for one of those who worked on it: level 4 or 5, with the same exclusions.
    public func outcome(for person: Person.ID, in zone: Zone) -> TaskOutcome {
        if let state = eligibility { return state }
        let own = countedRounds.filter { round in round.workers.contains { $0.person == person } }
        guard !own.isEmpty else { return .notEligible }
        let levels = own.flatMap(\.workers).filter { $0.person == person }.map(\.level)
        if levels.contains(nil) { return .unrated }
        let isTakenOver = own.contains { $0.marks.contains(.takenOver) }
        let isAlone = levels.allSatisfy { $0?.isIndependent == true } && !isTakenOver && askedOf == .own
        return isAlone && !wasReopenedEarly(in: zone) ? .independent : .assisted
    }

    /// Whether it was rehearsed and passed, and done by the receiving team alone as an independent task is.
    public func isPassedDrill(in zone: Zone) -> Bool {
        eligibility == .drill && drill == .passed && common(in: zone) == .independent
    }

    private var eligibility: TaskOutcome? {
        let counted = countedRounds
        if closed == nil || counted.isEmpty || ticket.duplicateOf != nil { return .notEligible }
        return counted.allSatisfy { $0.marks.contains(.drill) } ? .drill : nil
    }

    /// The rounds of real work; those that were rehearsed where there is no other.
    private var countedRounds: [Round] {
        let counted = rounds.filter { $0.marks.isDisjoint(with: [.cancelled, .duplicate, .resolvedItself]) }
        let real = counted.filter { !$0.marks.contains(.drill) }
        return real.isEmpty ? counted : real
    }

    /// Why the team did not do it independently, one that decides by itself first; empty when nothing speaks against it.
    public func shortfalls(in zone: Zone) -> [Shortfall] {
        var found: [Shortfall] = []
        let rounds = countedRounds
        if askedOf == .delivering { found.append(.askedOfDelivering) }
        if rounds.contains(where: { $0.marks.contains(.takenOver) }) { found.append(.takenOver) }
        let workers = Set(rounds.flatMap(\.workers).map(\.person))
        let delivering = everyone.filter { $0.side == .delivering && workers.contains($0.person) }.map(\.person)
        if !delivering.isEmpty { found.append(.workedByDelivering(delivering)) }
        if rounds.contains(where: { $0.helpedBy == .delivering }) { found.append(.helpedByDelivering) }
        for round in rounds where round.helpedBy != .colleague {
            for worker in round.workers where worker.side == .receiving {
                guard let level = worker.level, !level.isIndependent else { continue }
                let shortfall = Shortfall.supervised(worker.person, level)
                if !found.contains(shortfall) { found.append(shortfall) }
            }
        }
        if wasReopenedEarly(in: zone) { found.append(.reopenedEarly) }
        return found
    }

    private func common(in zone: Zone) -> TaskOutcome {
        let shortfalls = shortfalls(in: zone)
        if shortfalls.first?.decidesWithoutLevels == true { return .assisted }
        let isUnrated = countedRounds.contains { $0.workers.isEmpty || $0.workers.contains { $0.level == nil } }
        if isUnrated { return .unrated }
        return shortfalls.isEmpty ? .independent : .assisted
    }

    /// Up to how many days after a closing an opening belongs to it.
    public static let reopenedEarlyDays = 7

    /// Whether it was ever reopened within seven days after it was closed.
    ///
    /// When it had been closed before a reopening is not known, it counts as early.
    public func wasReopenedEarly(in zone: Zone) -> Bool {
        guard let closed else { return false }
        let isUnknown =
            earlierClosings.isEmpty && reopenings.contains { $0.latest(in: zone) < closed.earliest(in: zone) }
        if isUnknown { return true }
        return (earlierClosings + [closed]).contains { closing in
            reopenings.contains { reopening in
                reopening.latest(in: zone) >= closing.earliest(in: zone)
                    && reopening.earliest(in: zone) <= closing.latest(in: zone).adding(days: Self.reopenedEarlyDays)
            }
        }
    }

    /// Whether an assessor must look at its levels: every P0 and P1, and one in five of the others by the hash of its id.
    ///
    /// Where nobody said a level, as of tasks that the delivering team did, there is nothing to look at.
    public func needsReview(hash: (String) -> UInt64) -> Bool {
        guard workers.contains(where: { $0.level != nil }) else { return false }
        return severity <= .p1 || hash(id.rawValue) % 5 == 0
    }
}
