import HandoverLedger
import HandoverModel
import HandoverReadiness

// Rule 6: assessments by others, self-assessments beside them, confirmations and answers.
extension Situation {
    func assess(_ assessment: Assessment, effective moment: Moment?) throws -> Ruling {
        let capability = try capability(assessment.capability)
        let trainee = try receiver(assessment.person)
        if isSeparated, trainee.id == person.id { throw Refusal.ownAssessment(person: person.id) }
        try requireAssessor(capability.assessedBy, capability: capability.id)
        var recorded = assessment
        recorded.observed = try limited(assessment.observed, field: "observed")
        guard recorded.observed.isVisible else { throw Refusal.textMissing(field: "observed") }
        return Ruling(.assessed(recorded), effective: try effective(moment))
    }

    func assessSelf(_ assessment: Assessment) throws -> Ruling {
        let capability = try capability(assessment.capability)
        let trainee = try receiver(assessment.person)
        guard trainee.id == person.id else { throw Refusal.mayNotRecordForOthers(person: person.id) }
        var recorded = assessment
        recorded.capability = capability.id
        recorded.observed = try limited(assessment.observed, field: "observed")
        return Ruling(.selfAssessed(recorded))
    }

    func confirmAssessment(_ number: Int, note: String?) throws -> Ruling {
        let (entry, assessment) = try assessment(number)
        if isSeparated, assessment.person == person.id { throw Refusal.ownAssessment(person: person.id) }
        if isSeparated, entry.record.by == person.id { throw Refusal.ownRecord(person: person.id) }
        try requireAssessor(try capability(assessment.capability).assessedBy, capability: assessment.capability)
        for other in try view.entries(about: .person(assessment.person)) where other.record.by == person.id {
            if case .assessmentConfirmed(let earlier) = other.record.statement, earlier.entry == number {
                throw Refusal.alreadyConfirmed(entry: number)
            }
        }
        return Ruling(
            .assessmentConfirmed(
                AssessmentConfirmation(
                    entry: number, person: assessment.person, note: try optional(note, field: "note"))))
    }

    func answerAssessment(_ number: Int, answer: AssessmentAnswer.Answer, comment: String?) throws -> Ruling {
        let (_, assessment) = try assessment(number)
        guard assessment.person == person.id else {
            throw Refusal.notTheAssessed(person: person.id, assessed: assessment.person)
        }
        let comment = try optional(comment, field: "comment")
        if answer == .disagree, comment == nil { throw Refusal.textMissing(field: "comment") }
        return Ruling(
            .assessmentAnswered(
                AssessmentAnswer(entry: number, person: person.id, answer: answer, comment: comment)))
    }

    /// The assessment an entry holds, unless it has been taken back.
    private func assessment(_ number: Int) throws -> (Entry, Assessment) {
        let entry = try entry(number)
        guard case .assessed(let assessment) = entry.record.statement else {
            throw Refusal.notAnAssessment(entry: number, kind: entry.record.statement.kind)
        }
        for other in try view.entries(about: .person(assessment.person)) {
            if case .revoked(let revocation) = other.record.statement, revocation.entry == number {
                throw Refusal.alreadyRevoked(entry: number)
            }
        }
        return (entry, assessment)
    }

    /// Who of the receiving team has a capability now.
    func coverage(of capability: Capability) throws -> CapabilityState {
        let statements = try statements()
        let uses = try view.uses(asOf: now, on: today, definitions: definitions, statements: statements)
        let readiness = readiness(of: statements, uses: uses)
        return readiness.capabilities.first { $0.id == capability.id }
            ?? CapabilityState(
                id: capability.id, isCritical: capability.isCritical, holders: [], need: capability.people)
    }

    /// What some of the ledger's statements come to now; the counts of tasks are left out.
    func readiness(of statements: [Entry], uses: [CapabilityUse] = []) -> Readiness {
        let facts = Facts(
            statements: statements, tasks: TaskFigures(lastUse: uses), ledger: LedgerState(size: 0, root: ""))
        return Readiness.of(definitions, facts: facts, asOf: now)
    }
}
