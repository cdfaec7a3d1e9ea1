public import HandoverModel

extension ItemState {
    /// Whether the deliveries and the evidence are there that a key has to wait for; a delivery waits for neither.
    func isReady(for key: SignOffKey) -> Bool {
        switch key.meaning {
        case .delivered: true
        case .accepted: evidence.isEnough && isDelivered
        case .approved, .witnessed: evidence.isEnough
        }
    }

    var isDelivered: Bool { keys.allSatisfy { $0.key.meaning != .delivered || $0.isValid } }

    /// A capability that the item requires is not covered, and no waiver stands in for it.
    var requirement: Reason? {
        if case .waived = status { return nil }
        return open.first { if case .requires = $0 { true } else { false } }
    }
}

extension Reason {
    /// The key that it is about; nil for what no sign-off mends.
    var key: SignOffKey? {
        switch self {
        case .awaiting(let key), .refused(let key, _, _, _), .stale(let key, _, _), .lapsed(let key, _, _),
            .revoked(let key, _, _), .reopened(let key, _), .undelivered(let key, _):
            key
        case .evidenceMissing, .evidenceExpired, .checkFailed, .requires, .needs, .waived, .capabilityNotCovered,
            .measureMissed,
            .measureTooFew, .measureUnrated, .measureNotDemonstrated, .measureAwaitsCheckpoint, .demand,
            .unansweredHelp:
            nil
        }
    }
}

/// Whose turn an item is, by the rules that a person's next steps follow too.
public struct ItemTurns: Sendable {
    private let acting: ActingRoles
    private let items: [Item.ID: Item]

    public init(_ definitions: Definitions, on day: Day) {
        acting = ActingRoles(definitions, today: day)
        items = Dictionary(definitions.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The roles that can go on with the item, each once; none where it is settled, or waits for other items alone.
    public func roles(of state: ItemState) -> [TeamRole] {
        guard !state.isSettled, let item = items[state.id] else { return [] }
        let owners = state.evidence.isEnough ? [] : acting.owners(of: item)
        let signers = state.keys.filter { !$0.isValid && state.isReady(for: $0.key) }.map(\.key.by)
        let others = state.requirement.map { acting.canAct(on: $0, of: item) } ?? signers
        var seen: Set<TeamRole> = []
        return (owners + others).filter { seen.insert($0).inserted }
    }

    /// The teams of which somebody can go on with the item, or is asked to agree to what sets it aside.
    public func sides(of state: ItemState) -> Set<Side> {
        guard !state.isSettled else { return [] }
        return Set(roles(of: state).map(\.side)).union(state.proposal.map { [$0.waitsFor] } ?? [])
    }
}
