public import HandoverModel

/// What is left to do of the items that must or should be done, and of all that these need while they are applicable.
///
/// An item is finished when nothing of its own is missing: it is done, or it is signed and only waits for others. So what
/// waits for one item that lapsed is not left to do again, and no work is counted twice. When nothing is left open, all is
/// done. Items that are not applicable are in none of the sets.
public struct WorkLeft: Hashable, Sendable {
    public var finished: Set<Item.ID>
    /// A sign-off, evidence or a capability is missing.
    public var open: Set<Item.ID>
    public var waived: Set<Item.ID>
    /// How many of the finished ones wait for others.
    public var waiting: Int

    public init(finished: Set<Item.ID> = [], open: Set<Item.ID> = [], waived: Set<Item.ID> = [], waiting: Int = 0) {
        self.finished = finished
        self.open = open
        self.waived = waived
        self.waiting = waiting
    }

    init(_ items: ItemStates) {
        self.init()
        let graph = items.graph
        var counts = graph.items.map(\.importance.countsForVerdict)
        for place in graph.order.reversed() where counts[place] && !items.states[place].isNotApplicable {
            for need in graph.needs[place] { counts[need] = true }
        }
        for (place, state) in items.states.enumerated() where counts[place] {
            switch state.status {
            case .done: finished.insert(state.id)
            case .signed where state.onlyWaits:
                finished.insert(state.id)
                waiting += 1
            case .open, .signed: open.insert(state.id)
            case .waived: waived.insert(state.id)
            case .notApplicable: break
            }
        }
    }
}

extension ItemState {
    /// Whether other items alone keep it from being done.
    fileprivate var onlyWaits: Bool {
        open.allSatisfy { reason in
            if case .needs = reason { true } else { false }
        }
    }
}

extension Importance {
    fileprivate var countsForVerdict: Bool {
        switch self {
        case .must, .should: true
        case .may: false
        }
    }
}
