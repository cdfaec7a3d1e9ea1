/// What an entry states: one fact, in the past tense.
public enum Statement: Hashable, Sendable {
    case signedOff(SignOff)
    case refused(SignOffRefusal)
    case revoked(Revocation)
    case reopened(ItemReopening)
    case waived(Waiver)
    case markedNotApplicable(Exclusion)
    case evidenceAdded(EvidenceAddition)
    case moduleCompleted(ModuleCompletion)
    case assessed(Assessment)
    case selfAssessed(Assessment)
    case assessmentConfirmed(AssessmentConfirmation)
    case assessmentAnswered(AssessmentAnswer)
    case helpAsked(HelpRequest)
    case helpAnswered(HelpAnswer)
    case taskLogged(TaskReport)
    case taskOpened(TaskReport)
    case taskResponded(TaskStep)
    case taskResolved(TaskReport)
    case taskReopened(TaskStep)
    case taskConfirmed(TaskStep)
    case taskOverturned(TaskOverturning)
    case taskRated(TaskRating)
    case ticket(TicketFact)
    case phaseSet(PhaseChange)
    case availability(AvailabilityFact)
    case checkpointRecorded(CheckpointRecord)
    case reverified(Reverification)
    case checkRan(CheckRun)
    case alert(AlertFact)
    case reportApproved(ReportApproval)
    case improvement(ImprovementFact)
    case creditClaim(CreditClaimFact)
    case technicalChange(TechnicalChangeFact)
    case commitmentDone(CommitmentDone)
    case definitionsProposed(DefinitionsChange)
    case definitionsApplied(DefinitionsChange)
    case blockerWaived(BlockerWaiver)
    case acceptanceStated(StatedAcceptance)
    case acceptanceSigned(AcceptanceSignature)
    case acceptanceDeclined(AcceptanceDecline)
    case demonstrationStarted
    case access(AccessFact)

    /// The name of the fact as entries write it.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case signedOff = "signed-off"
        case refused
        case revoked
        case reopened
        case waived
        case markedNotApplicable = "marked-not-applicable"
        case evidenceAdded = "evidence-added"
        case moduleCompleted = "module-completed"
        case assessed
        case selfAssessed = "self-assessed"
        case assessmentConfirmed = "assessment-confirmed"
        case assessmentAnswered = "assessment-answered"
        case helpAsked = "help-asked"
        case helpAnswered = "help-answered"
        case taskLogged = "task-logged"
        case taskOpened = "task-opened"
        case taskResponded = "task-responded"
        case taskResolved = "task-resolved"
        case taskReopened = "task-reopened"
        case taskConfirmed = "task-confirmed"
        case taskOverturned = "task-overturned"
        case taskRated = "task-rated"
        case taskWaiting = "task-waiting"
        case taskWorking = "task-working"
        case taskRestored = "task-restored"
        case taskSeverityChanged = "task-severity-changed"
        case taskHandedOn = "task-handed-on"
        case taskEscalated = "task-escalated"
        case taskDuplicateLinked = "task-duplicate-linked"
        case taskStageDone = "task-stage-done"
        case taskReviewed = "task-reviewed"
        case phaseSet = "phase-set"
        case outageOpened = "outage-opened"
        case outageClosed = "outage-closed"
        case maintenancePlanned = "maintenance-planned"
        case checkpointRecorded = "checkpoint-recorded"
        case reverified = "re-verified"
        case checkRan = "check-ran"
        case alertRaised = "alert-raised"
        case alertCleared = "alert-cleared"
        case alertAcknowledged = "alert-acknowledged"
        case reportApproved = "report-approved"
        case actionOpened = "action-opened"
        case actionDone = "action-done"
        case actionDropped = "action-dropped"
        case actionMoved = "action-moved"
        case claimFiled = "claim-filed"
        case claimReviewed = "claim-reviewed"
        case claimOffered = "claim-offered"
        case claimSettled = "claim-settled"
        case claimConfirmed = "claim-confirmed"
        case changeRecorded = "change-recorded"
        case changeDocumented = "change-documented"
        case commitmentDone = "commitment-done"
        case definitionsProposed = "definitions-proposed"
        case definitionsApplied = "definitions-applied"
        case blockerWaived = "blocker-waived"
        case acceptanceStated = "acceptance-stated"
        case acceptanceSigned = "acceptance-signed"
        case acceptanceDeclined = "acceptance-declined"
        case demonstrationStarted = "demonstration-started"
        case invited
        case passwordSet = "password-set"
        case signedIn = "signed-in"
        case tokenCreated = "token-created"
        case tokenRevoked = "token-revoked"
        case administratorNamed = "administrator-named"
        case administratorRemoved = "administrator-removed"
        case identityLinked = "identity-linked"
        case identityUnlinked = "identity-unlinked"
        case accountClosed = "account-closed"
        case accountReopened = "account-reopened"
    }

    public var kind: Kind {
        switch self {
        case .signedOff: .signedOff
        case .refused: .refused
        case .revoked: .revoked
        case .reopened: .reopened
        case .waived: .waived
        case .markedNotApplicable: .markedNotApplicable
        case .evidenceAdded: .evidenceAdded
        case .moduleCompleted: .moduleCompleted
        case .assessed: .assessed
        case .selfAssessed: .selfAssessed
        case .assessmentConfirmed: .assessmentConfirmed
        case .assessmentAnswered: .assessmentAnswered
        case .helpAsked: .helpAsked
        case .helpAnswered: .helpAnswered
        case .taskLogged: .taskLogged
        case .taskOpened: .taskOpened
        case .taskResponded: .taskResponded
        case .taskResolved: .taskResolved
        case .taskReopened: .taskReopened
        case .taskConfirmed: .taskConfirmed
        case .taskOverturned: .taskOverturned
        case .taskRated: .taskRated
        case .ticket(let fact): fact.kind
        case .phaseSet: .phaseSet
        case .availability(let fact): fact.kind
        case .checkpointRecorded: .checkpointRecorded
        case .reverified: .reverified
        case .checkRan: .checkRan
        case .alert(let fact): fact.kind
        case .reportApproved: .reportApproved
        case .improvement(let fact): fact.kind
        case .creditClaim(let fact): fact.kind
        case .technicalChange(let fact): fact.kind
        case .commitmentDone: .commitmentDone
        case .definitionsProposed: .definitionsProposed
        case .definitionsApplied: .definitionsApplied
        case .blockerWaived: .blockerWaived
        case .acceptanceStated: .acceptanceStated
        case .acceptanceSigned: .acceptanceSigned
        case .acceptanceDeclined: .acceptanceDeclined
        case .demonstrationStarted: .demonstrationStarted
        case .access(let fact): fact.kind
        }
    }
}

/// What an entry is about, as the ledger indexes it: `item:team/rota`, `person:jia3`, `task:T-1`, `account:jia3`,
/// `alert:rota/duty/desk/…`, `handover`.
public enum Subject: Hashable, Sendable, CustomStringConvertible {
    case item(Item.ID)
    case person(Person.ID)
    case task(TaskRecord.ID)
    case account(Person.ID)
    case alert(AlertRule.ID, cause: String)
    case handover

    public var description: String {
        switch self {
        case .item(let id): "item:\(id)"
        case .person(let id): "person:\(id)"
        case .task(let id): "task:\(id)"
        case .account(let id): "account:\(id)"
        case .alert(let rule, let cause): "alert:\(rule)/\(cause)"
        case .handover: "handover"
        }
    }
}

extension Statement {
    /// What a ledger keeps apart, so that a question reads no more than it needs.
    public enum Area: Int, Sendable {
        /// Items, people and definitions: few, and read whole.
        case handover
        case task
        /// Accounts and sign-ins, which say nothing of readiness.
        case access
        /// Alerts, which say nothing of readiness and may be many.
        case alert
    }

    public var area: Area {
        switch subject {
        case .task: .task
        case .account: .access
        case .alert: .alert
        case .item, .person, .handover: .handover
        }
    }

    public var subject: Subject {
        switch self {
        case .signedOff(let fact): .item(fact.item)
        case .refused(let fact): .item(fact.item)
        case .revoked(let fact): fact.subject
        case .reopened(let fact): .item(fact.item)
        case .waived(let fact): .item(fact.item)
        case .markedNotApplicable(let fact): .item(fact.item)
        case .evidenceAdded(let fact): .item(fact.item)
        case .reverified(let fact): .item(fact.item)
        case .checkRan(let fact): .item(fact.item)
        case .moduleCompleted(let fact): .person(fact.person)
        case .assessed(let fact), .selfAssessed(let fact): .person(fact.person)
        case .assessmentConfirmed(let fact): .person(fact.person)
        case .assessmentAnswered(let fact): .person(fact.person)
        case .helpAsked(let fact): .person(fact.person)
        case .helpAnswered(let fact): .person(fact.person)
        case .taskLogged(let fact), .taskOpened(let fact), .taskResolved(let fact): .task(fact.task)
        case .taskResponded(let fact), .taskReopened(let fact), .taskConfirmed(let fact): .task(fact.task)
        case .taskOverturned(let fact): .task(fact.task)
        case .taskRated(let fact): .task(fact.task)
        case .ticket(let fact): .task(fact.task)
        case .access(let fact): .account(fact.person)
        case .alert(let fact): .alert(fact.rule, cause: fact.cause)
        case .definitionsProposed, .definitionsApplied, .blockerWaived, .acceptanceStated, .acceptanceSigned,
            .acceptanceDeclined, .demonstrationStarted, .phaseSet, .availability, .checkpointRecorded,
            .reportApproved, .improvement, .creditClaim, .technicalChange, .commitmentDone:
            .handover
        }
    }
}
