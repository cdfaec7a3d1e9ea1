internal import HandoverModel

/// What one person can do for the support to get better, and for what is told of it.
extension NextStepFinder {
    /// Open improvement actions that are theirs.
    var improvements: [NextStep] {
        let register = ImprovementRegister(
            timeline.standing, asOf: readiness.asOf, zone: definitions.handover.zone)
        return register.open.filter { $0.owner == person.id }.map { action in
            NextStep(
                action: .improve(action.id, title: action.plan.title), due: action.due, isLate: action.isLate)
        }
    }

    /// The next step of each claim that waits for them.
    var claims: [NextStep] {
        let register = ClaimRegister(timeline.standing, asOf: readiness.asOf, zone: definitions.handover.zone)
        return register.open.compactMap { claim in
            guard let step = claim.stage.next, claim.turn.contains(person.side), step.isFor(person.side, rights)
            else { return nil }
            return NextStep(
                action: .claim(claim.id, step, seen: step == .agree ? claim.standingOffers.first?.entry : nil))
        }
    }

    /// The report of the newest month that is over, where there are indicators to judge it by and nobody approved it yet.
    var approvals: [NextStep] {
        guard definitions.quality != nil,
            SupportApproval.Given.allowed(definitions, on: readiness.day).contains(person.id)
        else { return [] }
        let month = SupportPeriod(.month, containing: readiness.day).previous
        guard month.last >= definitions.handover.starts,
            SupportApproval.Given(of: month, in: timeline.standing) == nil
        else { return [] }
        return [NextStep(action: .approveReport(month))]
    }
}
