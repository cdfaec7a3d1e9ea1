internal import HandoverModel

/// What one side waits for from the other: answers to questions, and a second word on phases.
extension NextStepFinder {
    /// How many questions are named; the others come up as these are answered.
    private static let most = 20

    /// Questions of the receiving team without an answer, the oldest first: whoever is of the team that was asked may answer.
    var helpAnswers: [NextStep] {
        guard person.side == .delivering else { return [] }
        let open = HelpQuestion.all(timeline, zone: definitions.handover.zone).filter { $0.answer == nil }
        return open.sorted { ($0.day, $0.entry) < ($1.day, $1.entry) }.prefix(Self.most).map { question in
            NextStep(
                action: .answerHelp(entry: question.entry, capability: question.capability),
                due: question.day.adding(days: HelpQuestion.patience), isLate: question.isOverdue(on: readiness.day))
        }
    }

    /// Moves forward that wait for a lead of the person's side.
    var phaseAgreements: [NextStep] {
        guard rights.contains(.lead) else { return [] }
        let words = timeline.standing.filter { $0.record.statement.kind == .phaseSet }
        let history = PhaseHistory(words, asOf: readiness.asOf, zone: definitions.handover.zone)
        return history.proposals.filter { $0.waitsFor == person.side }.map {
            NextStep(action: .agreeToPhase($0.change, entry: $0.entry))
        }
    }
}
