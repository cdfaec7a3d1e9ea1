internal import HandoverModel

/// What one person can do for the acceptance of the handover as a whole.
extension NextStepFinder {
    private var signers: AcceptanceSigners { AcceptanceSigners(definitions, on: readiness.day) }

    /// The statement that waits for the person, or a new one, where nothing stands in its way.
    var acceptances: [NextStep] {
        let current = readiness.acceptance.current
        guard current?.stage != .accepted else { return [] }
        let waiting = current.flatMap { $0.stage == .stated ? $0 : nil }
        let signed = waiting?.signatures ?? []
        guard signers.missing(beside: signed) == nil, signers.nextKey(of: person.id, signed: signed) != nil,
            readiness.objections(to: waiting?.statement).isEmpty
        else { return [] }
        return [NextStep(action: .accept(entry: waiting?.entry))]
    }

    /// Waivers of capabilities and measures that another signer has asked for.
    var waiverConfirmations: [NextStep] {
        readiness.acceptance.waivers.filter { waiver in
            !waiver.isInForce && signers.nextKey(of: person.id, signed: waiver.words) != nil
        }.map { NextStep(action: .confirmBlockerWaiver($0.subject, until: $0.until)) }
    }

    /// The newest checkpoint that is over, where it had enough tasks to judge and nobody has recorded what it came to; nothing
    /// once the handover is accepted.
    var checkpoints: [NextStep] {
        guard rights.contains(.lead), readiness.acceptance.current?.stage != .accepted,
            let measure = readiness.measures.first(where: { $0.id == .independence }),
            let checkpoint = measure.looked?.checkpoint,
            checkpoint.denominator >= max(1, definitions.independence.tasks),
            !measure.recorded.contains(where: { $0.recorded.day == checkpoint.day })
        else { return [] }
        return [NextStep(action: .recordCheckpoint(checkpoint.day))]
    }

    /// The round in which the accepted handover is checked again, while an item of it is blank.
    var rechecks: [NextStep] {
        guard rights.contains(.lead), person.side == .receiving,
            let round = readiness.acceptance.roundUnderWay(on: readiness.day, ends: definitions.handover.ends),
            !round.blank.isEmpty
        else { return [] }
        return [NextStep(action: .reverify(round: round.day, left: round.blank.count), due: round.last)]
    }

    /// Conditions of the acceptance that the person's roles can meet.
    var conditions: [NextStep] {
        guard let current = readiness.acceptance.current, current.stage == .accepted else { return [] }
        return current.conditions.filter { state in
            state.isLeft && state.canAct.contains { $0.side == person.side && roles.contains($0.role) }
        }.map { state in
            NextStep(
                action: .meetCondition(state.condition.subject, until: state.condition.until),
                due: state.condition.until, isLate: state.state == .overdue)
        }
    }
}
