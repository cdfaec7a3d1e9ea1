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
}

extension PhaseChange {
    /// Whether the same side says the same once more.
    fileprivate func isRepeated(by other: PhaseChange) -> Bool {
        phase == other.phase && service == other.service && severity == other.severity && side == other.side
            && from == other.from
    }
}
