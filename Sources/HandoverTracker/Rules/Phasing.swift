import HandoverLedger
import HandoverModel
import HandoverReadiness

// Phases of services and severities (docs/decisions/0041).
extension Situation {
    /// A lead's word: agreed or in force at once, or waiting for the other side.
    func setPhase(
        _ phase: Phase, service: String?, severity: Severity?, from: Day?, reason text: String?
    ) throws -> Ruling {
        try requireLead()
        let from = from ?? today
        guard from >= today else { throw Refusal.untilPassed(from, today: today, field: "from") }
        let service = try optional(service, field: "service")
        if let service { try requireService(service) }
        var change = PhaseChange(
            phase: phase, service: service, severity: severity, side: person.side,
            from: from)
        let history = PhaseHistory(try statements(), asOf: now, zone: zone)
        guard !history.stands(change) else { throw Refusal.phaseStands(phase) }
        let isForward = history.isForward(change)
        if isForward, let own = history.proposals.first(where: { $0.change.isRepeated(by: change) }) {
            throw Refusal.alreadyProposed(by: own.by)
        }
        change.reason = isForward ? try optional(text, field: "reason") : try reason(text ?? "")
        return Ruling(.phaseSet(change))
    }

    /// Where there is a catalogue, a service is one of it, by its id or a title, or one that some task names.
    ///
    /// - Throws: `unknownService`.
    func requireService(_ name: String) throws {
        guard !definitions.catalogue.isEmpty else { return }
        let offered = definitions.catalogue.flatMap { [$0.id.rawValue] + $0.title.texts.values }
        guard !offered.contains(name), try view.tasks(TaskFilter(service: name), limit: 1).isEmpty else { return }
        let named = try view.tasks(limit: Self.tasksLookedAt).compactMap(\.service)
        let known = Set(offered + named).sorted()
        throw Refusal.unknownService(name, nearest: nearestNames(to: name, in: known))
    }

    /// Of how many of the newest tasks services are compared with what was meant.
    private static var tasksLookedAt: Int { 200 }
}

extension PhaseChange {
    /// Whether the same side says the same once more.
    fileprivate func isRepeated(by other: PhaseChange) -> Bool {
        phase == other.phase && service == other.service && severity == other.severity && side == other.side
            && from == other.from
    }
}
