internal import HandoverModel

/// The states of all items: their own histories, and what they wait for.
struct ItemStates {
    let graph: ItemGraph
    /// In the order of the files.
    let states: [ItemState]
    /// What each item's own entries say, in the same order.
    let histories: [ItemHistory]

    init(_ definitions: Definitions, timeline: Timeline, team: ReceivingTeam, asOf: Instant, today: Day) {
        let graph = ItemGraph(definitions.items)
        let zone = definitions.handover.zone
        let editorial = Dictionary(grouping: timeline.editorialChanges) { $0.change.item }
        let entries = timeline.entriesByItem
        let histories = graph.items.map { item in
            ItemHistory(
                item: item, own: entries[item.id] ?? [], editorial: editorial[item.id] ?? [], zone: zone, asOf: asOf)
        }
        var dueDays: [Due: DueDay?] = [:]
        let due = graph.items.map { item -> DueDay? in
            guard let rule = item.due else { return nil }
            if let known = dueDays[rule] { return known }
            let day = definitions.day(of: rule).map { DueDay(day: $0, isProvisional: definitions.isProvisional(rule)) }
            dueDays[rule] = .some(day)
            return day
        }
        var states = [ItemState?](repeating: nil, count: graph.items.count)
        for place in graph.order {
            let open = ItemStates.waits(of: place, graph, states, team)
            states[place] = ItemState(
                histories[place], requires: open.requires, needs: open.needs, due: due[place], today: today)
        }
        self.graph = graph
        self.states = states.compactMap { $0 }
        self.histories = histories
    }

    private static func waits(
        of place: Int, _ graph: ItemGraph, _ states: [ItemState?], _ team: ReceivingTeam
    ) -> (requires: [Reason], needs: [Reason]) {
        let item = graph.items[place]
        let needs = graph.needs[place].filter { states[$0]?.isSettled != true }.map { Reason.needs(graph.items[$0].id) }
        guard let capability = item.requires else { return ([], needs) }
        let coverage = team.coverage[capability]
        if coverage?.isCovered == true { return ([], needs) }
        return ([.requires(capability, have: coverage?.have ?? 0, need: coverage?.need ?? 1)], needs)
    }
}

/// The day an item is due, and whether that rests on working days that have not been published.
struct DueDay {
    let day: Day
    let isProvisional: Bool
}

extension ItemState {
    /// Puts an item's own history together with what it waits for.
    ///
    /// An item is not applicable when both sides said so; else done when nothing is open; else waived while a waiver is in
    /// force; else signed when only what it waits for is open. So a waiver stops being a condition once the item is done.
    init(
        _ history: ItemHistory, requires: [Reason], needs: [Reason], due: DueDay?, today: Day
    ) {
        let own = history.ownReasons()
        var open = requires + own + needs
        let status: Status
        if let exclusion = history.exclusion {
            status = .notApplicable(reason: exclusion.reason, by: exclusion.by)
            open = []
        } else if open.isEmpty {
            status = .done
        } else if let waiver = history.waiver, let until = waiver.until {
            status = .waived(until: until, reason: waiver.reason, by: waiver.by)
        } else {
            status = own.isEmpty ? .signed : .open
        }
        self.init(
            id: history.item.id, status: status, keys: history.keys, evidence: history.evidence, open: open,
            due: due?.day, dueIsProvisional: due?.isProvisional ?? false, isLate: false, proposal: history.proposal,
            check: history.check)
        isLate = !isSettled && due.map { $0.day < today } ?? false
    }
}

extension Timeline {
    var entriesByItem: [Item.ID: [Entry]] {
        var found: [Item.ID: [Entry]] = [:]
        for entry in entries {
            if case .item(let id) = entry.record.statement.subject { found[id, default: []].append(entry) }
        }
        return found
    }

    /// The changes of wording called editorial in definitions put in force, in their order.
    var editorialChanges: [EditorialConsent] {
        entries.flatMap { entry -> [EditorialConsent] in
            guard case .definitionsApplied(let change) = entry.record.statement else { return [] }
            return (change.editorial ?? []).map { EditorialConsent(entry: entry.number, change: $0) }
        }
    }
}
