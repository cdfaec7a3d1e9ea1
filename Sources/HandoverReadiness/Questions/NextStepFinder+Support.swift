internal import HandoverModel

extension NextStep {
    /// One step for all alerts, by the entries that raised them; none for none.
    static func acknowledging(_ entries: [Int]) -> [NextStep] {
        entries.max().map { [NextStep(action: .acknowledgeAlerts(count: entries.count, newest: $0))] } ?? []
    }
}

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
    ///
    /// It is reviewed by the last day on which it can be filed: what is refused
    /// later cannot be filed anew.
    var claims: [NextStep] {
        let register = ClaimRegister(timeline.standing, asOf: readiness.asOf, zone: definitions.handover.zone)
        return register.open.compactMap { claim in
            guard let step = claim.stage.next, claim.turn.contains(person.side), step.isFor(person.side, rights)
            else { return nil }
            let last = step == .review ? claim.filing.fact.lastDay : nil
            return NextStep(
                action: .claim(claim.id, step, seen: step == .agree ? claim.standingOffers.first?.entry : nil),
                due: last, isLate: last.map { $0 < readiness.day } ?? false)
        }
    }

    /// Documents that their role keeps and that do not tell of a technical change yet.
    ///
    /// Where both teams have the role it is the delivering one's, which keeps the documents that it hands over.
    var documentation: [NextStep] {
        let zone = definitions.handover.zone
        guard let knowledge = definitions.knowledge else { return [] }
        func keeps(_ id: KnowledgeDocument.ID) -> Bool {
            guard let owner = knowledge.document(id)?.owner, roles.contains(owner) else { return false }
            return person.side == .delivering
                || definitions.holders(of: TeamRole(.delivering, owner), on: readiness.day).isEmpty
        }
        return readiness.changes.open.flatMap { change in
            change.open.filter(keeps).map { id in
                NextStep(
                    action: .documentChange(change.id, id, title: change.notice.title),
                    due: zone.day(of: change.notice.due), isLate: change.standing == .overdue)
            }
        }
    }

    /// What is promised again and again and their role sees to: periods that passed without it, and one that is over in a week.
    var commitments: [NextStep] {
        let register = CommitmentRegister(timeline.standing, asOf: readiness.asOf, definitions: definitions)
        return register.commitments.filter { $0.owner.side == person.side && roles.contains($0.owner.role) }
            .flatMap { state -> [NextStep] in
                let missed = state.missed.first.map { period in
                    NextStep(
                        action: .keepCommitment(state.id, period, others: state.missed.count - 1), due: period.last,
                        isLate: true)
                }
                let current = state.current.flatMap { now -> NextStep? in
                    guard now.done == nil, now.period.last < readiness.day.adding(days: Self.daysAhead) else {
                        return nil
                    }
                    return NextStep(
                        action: .keepCommitment(state.id, now.period, others: 0), due: now.period.last)
                }
                return [missed, current].compactMap { $0 }
            }
    }

    /// How many days before its end a period waits for what was promised of it.
    private static let daysAhead = 7

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
