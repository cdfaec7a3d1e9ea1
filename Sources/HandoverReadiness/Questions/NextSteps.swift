public import HandoverModel

extension Readiness {
    /// What a person can do now, most useful first: definitions and an acceptance to decide on, alerts, then what the most items wait for, then what
    /// is late, then what is due first.
    ///
    /// Only what the tracker would accept is named. `definitions` and `statements` must be those this readiness was made
    /// from; the tasks whose levels the person is to confirm, or to say, come from the caller, and the entries of their alerts. Empty for somebody who is
    /// unknown or not there that day.
    public func nextSteps(
        for person: Person.ID, definitions: Definitions, statements: [Entry], tasksToConfirm: [TaskRecord.ID] = [],
        tasksToRate: [TaskRecord.ID] = [], alertsToAcknowledge: [Int] = []
    ) -> [NextStep] {
        guard let person = definitions.person(person), person.isPresent(on: day) else { return [] }
        let finder = NextStepFinder(self, person: person, definitions: definitions, statements: statements)
        let steps =
            finder.confirmations + finder.waiverConfirmations + finder.phaseAgreements + finder.conditions
            + finder.rechecks + finder.signatures + finder.evidence
            + tasksToConfirm.map { NextStep(action: .confirmTask($0)) } + finder.assessments + finder.renewals
            + finder.judgements
            + tasksToRate.map { NextStep(action: .rateLevel($0)) } + finder.answers + finder.learning + finder.practice
            + finder.upkeep + finder.helpAnswers
            + finder.taskLog + finder.checkpoints + finder.claims + finder.improvements
            + finder.documentation + finder.commitments + finder.approvals
        return finder.agreements + finder.acceptances + NextStep.acknowledging(alertsToAcknowledge)
            + steps.enumerated().sorted { left, right in
                let (a, b) = (left.element, right.element)
                if a.unblocks != b.unblocks { return a.unblocks > b.unblocks }
                if a.isLate != b.isLate { return a.isLate }
                let (first, second) = (a.due?.number ?? .max, b.due?.number ?? .max)
                return (first, left.offset) < (second, right.offset)
            }.map(\.element)
    }
}
