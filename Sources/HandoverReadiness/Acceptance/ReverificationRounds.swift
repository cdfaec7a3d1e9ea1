internal import HandoverModel

/// The rounds in which an accepted handover is checked again, with what was found in each.
struct ReverificationRounds {
    private let rule: ReverificationRule
    private let accepted: Day
    private let ends: Day?
    private let today: Day
    private let order: [Item.ID]
    /// The items that count today: those that must or should be done, and are not set aside.
    private let counting: [Item.ID]
    /// How many items counted at the end of a day.
    private let countingThen: (Day) -> Int
    /// What was found, in its order, by the day of the round.
    private let found: [Day: [(entry: Entry, fact: Reverification)]]

    /// Nil where nothing is accepted, or nothing is checked again.
    init?(
        _ timeline: Timeline, of stated: AcceptanceState.Stated?, items: ItemStates, team: ReceivingTeam,
        definitions: Definitions, today: Day
    ) {
        guard let rule = definitions.handover.reverification, let stated, stated.stage == .accepted,
            let last = stated.signatures.map(\.at).max()
        else { return nil }
        self.rule = rule
        accepted = definitions.handover.zone.day(of: last)
        ends = definitions.handover.ends
        self.today = today
        order = items.graph.items.map(\.id)
        counting = items.countedAgain
        countingThen = { day in
            let end = definitions.handover.zone.end(of: day)
            let then = Timeline(timeline.entries, asOf: end)
            return ItemStates(definitions, timeline: then, team: team, asOf: end, today: day).countedAgain.count
        }
        var found: [Day: [(entry: Entry, fact: Reverification)]] = [:]
        for entry in timeline.standing {
            if case .reverified(let fact) = entry.record.statement {
                found[fact.round, default: []].append((entry, fact))
            }
        }
        self.found = found
    }

    /// By day: those that have begun, with every one of which something was found, and the next.
    var all: [ReverificationRound] {
        // Far enough for the two months after the days that are given: of the next round its end, too.
        let horizon = max(today, accepted.adding(days: rule.after.last ?? 0)).adding(days: 93)
        let scheduled = rule.days(afterAcceptance: accepted, ends: ends, through: horizon)
        let begun = Set(scheduled.filter { $0 <= today }).union(found.keys).sorted()
        let isOver = ends.map { today > $0 } ?? false
        let rounds = begun.map { round($0, isUnderWay: $0 == begun.last && !isOver) }
        let next = scheduled.first { $0 > today }.map { ReverificationRound(day: $0, state: .planned) }
        let days = Set(scheduled).union(begun).sorted()
        return (rounds + [next].compactMap { $0 }).map { round in
            var round = round
            let following = days.first { $0 > round.day }?.adding(days: -1)
            round.last = [following, ends].compactMap { $0 }.min()
            // Nothing was noted of one in which nothing was looked at.
            if round.state == .missed, round.findings.isEmpty, let last = round.last {
                round.items = countingThen(last)
            }
            return round
        }
    }

    private func round(_ day: Day, isUnderWay: Bool) -> ReverificationRound {
        let told = found[day] ?? []
        var newest: [Item.ID: ReverificationRound.Finding] = [:]
        for (entry, fact) in told {
            newest[fact.item] = .init(
                item: fact.item, finding: fact.finding, note: fact.note, by: entry.record.by, at: entry.record.at,
                entry: entry.number)
        }
        let gone = newest.keys.filter { !order.contains($0) }.sorted { $0.rawValue < $1.rawValue }
        let findings = (order + gone).compactMap { newest[$0] }
        let blank = counting.filter { newest[$0] == nil }
        // Of one that is over, how many there were is what was noted with the last finding.
        let items = isUnderWay ? findings.count + blank.count : told.last?.fact.of ?? 0
        let isComplete = isUnderWay ? blank.isEmpty : !told.isEmpty && findings.count >= items
        var round = ReverificationRound(
            day: day, state: isComplete ? .complete : isUnderWay ? .underWay : .missed,
            findings: findings, blank: isUnderWay ? blank : [], items: items)
        if isComplete, let atLeast = rule.atLeast {
            round.isReached = round.holding * 1_000_000 >= atLeast * findings.count
        }
        return round
    }
}

extension ItemStates {
    /// Those that must or should be done, and are not set aside.
    fileprivate var countedAgain: [Item.ID] {
        zip(graph.items, states).filter { $0.importance != .may && $1.isAskedFor }.map(\.0.id)
    }
}

extension ItemState {
    /// Whether it is neither waived nor not applicable.
    fileprivate var isAskedFor: Bool {
        switch status {
        case .open, .signed, .done: true
        case .waived, .notApplicable: false
        }
    }
}
