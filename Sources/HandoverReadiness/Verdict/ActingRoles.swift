internal import HandoverModel

/// Which roles can remove what stands in the way, on a day.
struct ActingRoles {
    private let definitions: Definitions
    private let items: [Item.ID: Item]
    /// Roles that somebody holds.
    private let held: Set<TeamRole>

    init(_ definitions: Definitions, today: Day) {
        self.definitions = definitions
        items = Dictionary(definitions.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        held = Set(
            definitions.people.flatMap { person in person.roles(on: today).map { TeamRole(person.side, $0) } })
    }

    /// A key's role; the giver after a refusal by the receiver is named by the delivery's own reason.
    func canAct(on reason: Reason, of item: Item) -> [TeamRole] {
        switch reason {
        case .awaiting(let key), .refused(let key, _, _, _), .stale(let key, _, _), .lapsed(let key, _, _),
            .revoked(let key, _, _), .reopened(let key, _), .undelivered(let key, _):
            [key.by]
        case .evidenceMissing, .evidenceExpired, .checkFailed: owners(of: item)
        case .requires(let capability, _, _): assessors(of: definitions.capability(capability)?.assessedBy ?? [])
        case .needs(let id): items[id].map(owners(of:)) ?? []
        case .waived: owners(of: item)
        case .capabilityNotCovered:
            item.requires.map { assessors(of: definitions.capability($0)?.assessedBy ?? []) } ?? []
        case .measureMissed(let id), .measureTooFew(let id, _, _), .measureUnrated(let id, _, _),
            .measureNotDemonstrated(let id, _, _), .measureAwaitsCheckpoint(let id, _):
            forMeasure(id)
        case .demand(let demand): forDemand(demand)
        case .unansweredHelp: owners(of: item)
        }
    }

    /// Whoever sees to a document; of a capability's documents, the leads of the team that writes them.
    func forDocuments(of subject: Blocker.Subject) -> [TeamRole] {
        if case .item(let id) = subject, let item = items[id] { return owners(of: item) }
        return definitions.roles.filter { $0.rights.contains(.lead) }.map { TeamRole(.delivering, $0.id) }
            .filter(held.contains)
    }

    /// The owner's role in the team that has it, the delivering one first; without an owner, those who deliver.
    func owners(of item: Item) -> [TeamRole] {
        guard let owner = item.owner else {
            let deliveries = item.keys.filter { $0.meaning == .delivered }.map(\.by)
            return deliveries.isEmpty ? item.keys.map(\.by) : deliveries
        }
        let roles = [TeamRole(.delivering, owner), TeamRole(.receiving, owner)]
        return roles.first(where: held.contains).map { [$0] } ?? [roles[0]]
    }

    /// Those whose sign-off or evidence would finish an item that is waived.
    func forWaiver(of item: Item, open: [Reason]) -> [TeamRole] {
        var seen: Set<TeamRole> = []
        return open.flatMap { canAct(on: $0, of: item) }.filter { seen.insert($0).inserted }
    }

    /// The roles that may assess, in the delivering team; in the receiving one where that has none of them.
    func assessors(of allowed: [Role.ID]) -> [TeamRole] {
        let roles = allowed.isEmpty ? definitions.roles.filter { $0.rights.contains(.assessor) }.map(\.id) : allowed
        let delivering = roles.map { TeamRole(.delivering, $0) }.filter(held.contains)
        return delivering.isEmpty ? roles.map { TeamRole(.receiving, $0) }.filter(held.contains) : delivering
    }

    /// Assessors where only their word on a drill is missing; else those who work on the tasks.
    func forDemand(_ demand: Demand) -> [TeamRole] {
        demand.drill == .unconfirmed ? assessors(of: []) : forMeasure(.independence)
    }

    /// The receiving team's leads and trainees work on the tasks; its level is the assessors' word.
    func forMeasure(_ id: MeasureID) -> [TeamRole] {
        if id == .assessedIndependence { return assessors(of: []) }
        return definitions.roles.filter { !$0.rights.isDisjoint(with: [.lead, .trainee]) }
            .map { TeamRole(.receiving, $0.id) }.filter(held.contains)
    }
}
