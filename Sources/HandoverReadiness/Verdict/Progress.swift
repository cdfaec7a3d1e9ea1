internal import HandoverModel

extension PlanState {
    /// Counts the items due on or before the day, not applicable ones left out; a waived one is not done, and not behind.
    init(_ items: [ItemState], definitions: Definitions, today: Day) {
        let planned = items.filter { $0.due != nil && !$0.isNotApplicable }
        let due = planned.filter { $0.due.map { $0 <= today } ?? false }
        let missing = due.filter { !$0.isSettled }.compactMap(\.missingSince).min()
        let behind = missing.map { definitions.calendar.workingDays(from: $0, to: today) } ?? 0
        let isLate = planned.contains(where: \.isLate)
        let upcoming = planned.filter { !$0.isSettled }.compactMap { item in
            item.due.map { Next(item: item.id, due: $0, isProvisional: item.dueIsProvisional) }
        }
        let next = upcoming.enumerated().min { left, right in
            (left.element.due, left.offset) < (right.element.due, right.offset)
        }
        self.init(
            due: due.count, done: due.count(where: \.isDone), workingDaysBehind: behind,
            next: isLate ? nil : next?.element, endedOn: definitions.handover.ends.flatMap { $0 < today ? $0 : nil })
    }
}

extension ChecklistProgress {
    /// Not applicable leaves the denominator; waived stays in it and is not done.
    init(_ checklist: Checklist, graph: ItemGraph, states: [ItemState]) {
        self.init(
            id: checklist.id, done: 0, total: 0, doneWeight: 0, totalWeight: 0, waived: 0, notApplicable: 0,
            signedAndWaiting: 0)
        for item in checklist.items {
            guard let place = graph.place[item.id] else { continue }
            let status = states[place].status
            if case .notApplicable = status {
                notApplicable += 1
                continue
            }
            total += 1
            totalWeight += item.weight
            switch status {
            case .done:
                done += 1
                doneWeight += item.weight
            case .waived: waived += 1
            case .signed: signedAndWaiting += 1
            case .open, .notApplicable: break
            }
        }
    }
}

extension ItemState {
    /// The day from which it is behind: its due day; where all that is missing is what was there and has ended since, the day
    /// of that.
    fileprivate var missingSince: Day? {
        guard let due else { return nil }
        let ends = open.map { reason -> Day in
            switch reason {
            case .lapsed(_, let since, _), .evidenceExpired(_, _, let since), .checkFailed(_, _, _, let since, _): since
            default: due
            }
        }
        return max(due, ends.min() ?? due)
    }

    var isDone: Bool { status == .done }

    /// Both sides called it so.
    public var isNotApplicable: Bool {
        if case .notApplicable = status { true } else { false }
    }
}

extension Separation {
    /// Counts what separation would have refused: a sign-off by somebody who had given the item another meaning, an
    /// assessment or a module's completion by the person it is about, a confirmation of one's own assessment.
    ///
    /// While separation is off, everything of it that was not revoked; once it is on, what still stands of it: neither
    /// sign-offs of before an item was reopened nor assessments of oneself, which count for nothing then.
    init(_ timeline: Timeline, isOn: Bool) {
        var given: [Item.ID: [Person.ID: Set<Meaning>]] = [:]
        var reopenable: [Item.ID: Int] = [:]
        var assessors: [Int: Person.ID] = [:]
        var mattered = 0
        for entry in timeline.standing {
            let by = entry.record.by
            if case .signedOff(let fact) = entry.record.statement {
                if given[fact.item]?[by]?.contains(where: { $0 != fact.meaning }) == true {
                    mattered += 1
                    reopenable[fact.item, default: 0] += 1
                }
                given[fact.item, default: [:]][by, default: []].insert(fact.meaning)
            } else if case .assessed(let fact) = entry.record.statement {
                assessors[entry.number] = by
                if fact.person == by, !isOn { mattered += 1 }
            } else if case .moduleCompleted(let fact) = entry.record.statement {
                if fact.person == by { mattered += 1 }
            } else if case .assessmentConfirmed(let fact) = entry.record.statement {
                if fact.person == by || assessors[fact.entry] == by { mattered += 1 }
            } else if case .reopened(let fact) = entry.record.statement {
                given[fact.item] = nil
                if let undone = reopenable.removeValue(forKey: fact.item), isOn { mattered -= undone }
            }
        }
        self.init(isOn: isOn, mattered: mattered)
    }
}
