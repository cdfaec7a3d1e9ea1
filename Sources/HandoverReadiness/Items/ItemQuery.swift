public import HandoverModel

/// Which items are asked for, by the command line, the API and the pages alike.
///
/// What is nil or false does not narrow the answer; what narrows it narrows it together.
public struct ItemQuery: Hashable, Sendable {
    public var checklist: Checklist.ID?
    /// Past their due date.
    public var late: Bool
    /// Not done, waived or not applicable.
    public var open: Bool
    /// Done, waived or not applicable.
    public var settled: Bool
    /// With a sign-off whose wording has changed since.
    public var stale: Bool
    /// Due by the day that is asked for, those not applicable left out: what the plan counts.
    public var due: Bool
    /// Without those not applicable: what a checklist counts.
    public var counted: Bool
    public var status: Status?
    /// Open ones that wait for the item, directly and through others.
    public var waitingFor: Item.ID?
    /// Open ones that require the capability, and those that wait for them.
    public var requiring: Capability.ID?

    /// How an item stands, without what goes with it.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        case open, signed, done, waived
        case notApplicable = "not-applicable"
    }

    public init(
        checklist: Checklist.ID? = nil, late: Bool = false, open: Bool = false, settled: Bool = false,
        stale: Bool = false, due: Bool = false, counted: Bool = false, status: Status? = nil,
        waitingFor: Item.ID? = nil, requiring: Capability.ID? = nil
    ) {
        self.checklist = checklist
        self.late = late
        self.open = open
        self.settled = settled
        self.stale = stale
        self.due = due
        self.counted = counted
        self.status = status
        self.waitingFor = waitingFor
        self.requiring = requiring
    }
}

extension Readiness {
    /// The items that a query asks for, in the order of the definitions.
    public func items(_ query: ItemQuery, _ definitions: Definitions?) -> [ItemState] {
        let found = items.filter { query.takes($0, on: day) }
        guard query.waitingFor != nil || query.requiring != nil else { return found }
        let among = waiting(query, definitions?.items ?? [])
        return found.filter { among.contains($0.id) }
    }

    /// The watched conditions of the acceptance that a query asks for; none where it asks by what only items have.
    public func conditions(_ query: ItemQuery) -> [(number: Int, state: ConditionState)] {
        acceptance.watchedConditions.filter { query.takes($0.state) }
    }

    /// What a blocker counts as waiting for its subject.
    private func waiting(_ query: ItemQuery, _ defined: [Item]) -> Set<Item.ID> {
        let graph = ItemGraph(defined)
        let settled = Set(items.filter(\.isSettled).map(\.id))
        let isOpen = defined.map { !settled.contains($0.id) }
        var places: [Set<Int>] = []
        if let id = query.waitingFor {
            let starts = [graph.place[id]].compactMap { $0 }
            places.append(Set(graph.waitingPlaces(for: starts, isOpen: isOpen)))
        }
        if let id = query.requiring {
            let starts = defined.indices.filter { isOpen[$0] && defined[$0].requires == id }
            places.append(Set(starts + graph.waitingPlaces(for: starts, isOpen: isOpen)))
        }
        let first = places.first ?? []
        return Set(places.dropFirst().reduce(first) { $0.intersection($1) }.map { defined[$0].id })
    }
}

extension ItemQuery {
    fileprivate func takes(_ item: ItemState, on day: Day) -> Bool {
        (!late || item.isLate) && (!open || !item.isSettled) && (!settled || item.isSettled)
            && (!stale || item.hasStaleKey) && (!counted || !item.isNotApplicable)
            && (!due || !item.isNotApplicable && item.due.map { $0 <= day } ?? false)
            && status.map { $0 == item.status.kind } ?? true
            && checklist.map { $0 == item.id.checklist } ?? true
    }
}

extension ItemQuery {
    /// A condition is of no checklist, is not counted among items, and nothing waits for it.
    fileprivate func takes(_ condition: ConditionState) -> Bool {
        checklist == nil && !stale && !due && !counted && status == nil && waitingFor == nil && requiring == nil
            && (!late || condition.state == .overdue) && (!open || condition.isLeft)
            && (!settled || !condition.isLeft)
    }
}

extension ItemState.Status {
    fileprivate var kind: ItemQuery.Status {
        switch self {
        case .open: .open
        case .signed: .signed
        case .done: .done
        case .waived: .waived
        case .notApplicable: .notApplicable
        }
    }
}
