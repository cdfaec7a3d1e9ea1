extension Statement: Codable {
    public init(from decoder: any Decoder) throws {
        switch try decoder.container(keyedBy: Record.Field.self).decode(Kind.self, forKey: .kind) {
        case .signedOff: self = .signedOff(try SignOff(from: decoder))
        case .refused: self = .refused(try SignOffRefusal(from: decoder))
        case .revoked: self = .revoked(try Revocation(from: decoder))
        case .reopened: self = .reopened(try ItemReopening(from: decoder))
        case .waived: self = .waived(try Waiver(from: decoder))
        case .markedNotApplicable: self = .markedNotApplicable(try Exclusion(from: decoder))
        case .evidenceAdded: self = .evidenceAdded(try EvidenceAddition(from: decoder))
        case .moduleCompleted: self = .moduleCompleted(try ModuleCompletion(from: decoder))
        case .assessed: self = .assessed(try Assessment(from: decoder))
        case .selfAssessed: self = .selfAssessed(try Assessment(from: decoder))
        case .assessmentConfirmed: self = .assessmentConfirmed(try AssessmentConfirmation(from: decoder))
        case .assessmentAnswered: self = .assessmentAnswered(try AssessmentAnswer(from: decoder))
        case .helpAsked: self = .helpAsked(try HelpRequest(from: decoder))
        case .helpAnswered: self = .helpAnswered(try HelpAnswer(from: decoder))
        case .taskLogged: self = .taskLogged(try TaskReport(from: decoder))
        case .taskOpened: self = .taskOpened(try TaskReport(from: decoder))
        case .taskResponded: self = .taskResponded(try TaskStep(from: decoder))
        case .taskResolved: self = .taskResolved(try TaskReport(from: decoder))
        case .taskReopened: self = .taskReopened(try TaskStep(from: decoder))
        case .taskConfirmed: self = .taskConfirmed(try TaskStep(from: decoder))
        case .taskOverturned: self = .taskOverturned(try TaskOverturning(from: decoder))
        case .taskRated: self = .taskRated(try TaskRating(from: decoder))
        case .taskWaiting, .taskWorking, .taskRestored, .taskSeverityChanged, .taskHandedOn, .taskEscalated,
            .taskDuplicateLinked, .taskStageDone, .taskReviewed:
            self = .ticket(try TicketFact(from: decoder))
        case .phaseSet: self = .phaseSet(try PhaseChange(from: decoder))
        case .outageOpened, .outageClosed, .maintenancePlanned:
            self = .availability(try AvailabilityFact(from: decoder))
        case .checkpointRecorded: self = .checkpointRecorded(try CheckpointRecord(from: decoder))
        case .reverified: self = .reverified(try Reverification(from: decoder))
        case .checkRan: self = .checkRan(try CheckRun(from: decoder))
        case .alertRaised, .alertCleared, .alertAcknowledged: self = .alert(try AlertFact(from: decoder))
        case .reportApproved: self = .reportApproved(try ReportApproval(from: decoder))
        case .actionOpened, .actionDone, .actionDropped, .actionMoved:
            self = .improvement(try ImprovementFact(from: decoder))
        case .claimFiled, .claimReviewed, .claimOffered, .claimSettled, .claimConfirmed:
            self = .creditClaim(try CreditClaimFact(from: decoder))
        case .changeRecorded, .changeDocumented: self = .technicalChange(try TechnicalChangeFact(from: decoder))
        case .commitmentDone: self = .commitmentDone(try CommitmentDone(from: decoder))
        case .definitionsProposed: self = .definitionsProposed(try DefinitionsChange(from: decoder))
        case .definitionsApplied: self = .definitionsApplied(try DefinitionsChange(from: decoder))
        case .blockerWaived: self = .blockerWaived(try BlockerWaiver(from: decoder))
        case .acceptanceStated: self = .acceptanceStated(try StatedAcceptance(from: decoder))
        case .acceptanceSigned: self = .acceptanceSigned(try AcceptanceSignature(from: decoder))
        case .acceptanceDeclined: self = .acceptanceDeclined(try AcceptanceDecline(from: decoder))
        case .demonstrationStarted: self = .demonstrationStarted
        case .invited, .passwordSet, .signedIn, .tokenCreated, .tokenRevoked, .administratorNamed,
            .administratorRemoved, .identityLinked, .identityUnlinked, .accountClosed, .accountReopened:
            self = .access(try AccessFact(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        if case .access(let fact) = self { return try fact.encode(to: encoder) }
        if case .ticket(let fact) = self { return try fact.encode(to: encoder) }
        if case .availability(let fact) = self { return try fact.encode(to: encoder) }
        if case .alert(let fact) = self { return try fact.encode(to: encoder) }
        if case .improvement(let fact) = self { return try fact.encode(to: encoder) }
        if case .creditClaim(let fact) = self { return try fact.encode(to: encoder) }
        if case .technicalChange(let fact) = self { return try fact.encode(to: encoder) }
        var fields = encoder.container(keyedBy: Record.Field.self)
        try fields.encode(kind, forKey: .kind)
        switch self {
        case .signedOff(let fact): try fact.encode(to: encoder)
        case .refused(let fact): try fact.encode(to: encoder)
        case .revoked(let fact): try fact.encode(to: encoder)
        case .reopened(let fact): try fact.encode(to: encoder)
        case .waived(let fact): try fact.encode(to: encoder)
        case .markedNotApplicable(let fact): try fact.encode(to: encoder)
        case .evidenceAdded(let fact): try fact.encode(to: encoder)
        case .moduleCompleted(let fact): try fact.encode(to: encoder)
        case .assessed(let fact), .selfAssessed(let fact): try fact.encode(to: encoder)
        case .assessmentConfirmed(let fact): try fact.encode(to: encoder)
        case .assessmentAnswered(let fact): try fact.encode(to: encoder)
        case .helpAsked(let fact): try fact.encode(to: encoder)
        case .helpAnswered(let fact): try fact.encode(to: encoder)
        case .taskLogged(let fact), .taskOpened(let fact), .taskResolved(let fact): try fact.encode(to: encoder)
        case .taskResponded(let fact), .taskReopened(let fact), .taskConfirmed(let fact): try fact.encode(to: encoder)
        case .taskOverturned(let fact): try fact.encode(to: encoder)
        case .taskRated(let fact): try fact.encode(to: encoder)
        case .phaseSet(let fact): try fact.encode(to: encoder)
        case .checkpointRecorded(let fact): try fact.encode(to: encoder)
        case .reverified(let fact): try fact.encode(to: encoder)
        case .checkRan(let fact): try fact.encode(to: encoder)
        case .reportApproved(let fact): try fact.encode(to: encoder)
        case .commitmentDone(let fact): try fact.encode(to: encoder)
        case .definitionsProposed(let fact), .definitionsApplied(let fact): try fact.encode(to: encoder)
        case .blockerWaived(let fact): try fact.encode(to: encoder)
        case .acceptanceStated(let fact): try fact.encode(to: encoder)
        case .acceptanceSigned(let fact): try fact.encode(to: encoder)
        case .acceptanceDeclined(let fact): try fact.encode(to: encoder)
        case .demonstrationStarted, .access, .ticket, .availability, .alert, .improvement, .creditClaim,
            .technicalChange:
            break
        }
    }
}
