/// The tracker's no: which rule, why, and what would make it possible.
///
/// Worded in both languages by HandoverViews. `code` is stable.
public enum Refusal: Error, Hashable, Sendable, Codable {
    // Names
    case unknownItem(Item.ID, nearest: [Item.ID])
    case unknownPerson(Person.ID, nearest: [Person.ID])
    case unknownCapability(Capability.ID, nearest: [Capability.ID])
    case unknownModule(Module.ID, nearest: [Module.ID])
    /// No condition of the acceptance has this number; there are `of`.
    case unknownCondition(Int, of: Int)
    /// Neither the catalogue nor a task names it; `of`: the task that was to be about it, of which it can be said that its service is
    /// new.
    case unknownService(String, nearest: [String], of: TaskRecord.ID? = nil)
    case unknownTask(TaskRecord.ID, nearest: [TaskRecord.ID])
    case unknownEntry(Int)
    case unknownAction(Improvement.ID, nearest: [Improvement.ID])
    case unknownClaim(CreditClaim.ID, nearest: [CreditClaim.ID])
    case unknownChange(TechnicalChange.ID, nearest: [TechnicalChange.ID])
    /// The knowledge base names no such document.
    case unknownDocument(KnowledgeDocument.ID, nearest: [KnowledgeDocument.ID])
    case unknownCommitment(Commitment.ID, nearest: [Commitment.ID])
    case retiredItem(Item.ID)
    case nothingApplied

    // Who (rule 2)
    case notPresent(Person.ID, on: Day)
    case roleNotHeld(person: Person.ID, needed: [TeamRole], holders: [Person.ID])
    case meaningNotAsked(item: Item.ID, meaning: Meaning, asked: [SignOffKey])
    case onePersonOneMeaning(item: Item.ID, person: Person.ID, given: Meaning)
    case alreadySigned(item: Item.ID, meaning: Meaning, by: Person.ID, at: Instant)
    case notLead(person: Person.ID, leads: [Person.ID], side: Side? = nil)
    /// Not theirs to take back: `allowed` are who made it and who else may.
    case notOwnEntry(person: Person.ID, entry: Int, allowed: [Person.ID])
    case notAdministrator(person: Person.ID, administrators: [Person.ID])
    /// `counted`: The task that an assessor alone may take out of the count.
    case notAssessor(
        person: Person.ID, capability: Capability.ID?, module: Module.ID?, allowed: [Person.ID],
        counted: TaskRecord.ID? = nil)
    case ownAssessment(person: Person.ID)
    case ownRecord(person: Person.ID)
    case notReceiving(person: Person.ID)
    case notTheAssessed(person: Person.ID, assessed: Person.ID)
    /// A question is answered by the team that was asked, or by who asked.
    case notTheAsked(person: Person.ID, asker: Person.ID)
    /// `allowed` are those who may ask the delivering team today.
    case mayNotAskHelp(person: Person.ID, allowed: [Person.ID])
    case mayNotRecordForOthers(person: Person.ID)
    /// `allowed` are the directors of the receiving team today.
    case mayNotApproveReports(person: Person.ID, allowed: [Person.ID])
    /// An action is its owner's and the leads' to say done.
    case notTheOwner(person: Person.ID, action: Improvement.ID, allowed: [Person.ID])
    /// Each step of a claim is one team's: `allowed` are those who may take it today.
    case claimNotTheirs(person: Person.ID, step: CreditClaim.Step, allowed: [Person.ID])
    /// `allowed` are those who work on the services, and the leads, today.
    case mayNotRecordChanges(person: Person.ID, allowed: [Person.ID])
    /// `allowed` are those who hold the owner's role, and the leads of that team, today.
    case commitmentNotTheirs(person: Person.ID, commitment: Commitment.ID, allowed: [Person.ID])
    case mayNotRead(person: Person.ID, needed: [Right])
    /// A role of theirs takes a group at the identity provider that they are not in.
    case groupMissing(person: Person.ID, role: Role.ID, patterns: [GroupPattern])

    // In which order (rules 1, 2, 4)
    case wordingChanged(item: Item.ID, wording: [Language: Digest], title: LocalizedText, acceptWhen: LocalizedText?)
    case deliveredFirst(item: Item.ID, keys: [SignOffKey])
    case deliveredAnewAfterRefusal(item: Item.ID, refused: Instant)
    case evidenceMissing(item: Item.ID, have: Int, need: Int, kinds: [EvidenceKind])
    case evidenceKindNotAccepted(item: Item.ID, kind: EvidenceKind, kinds: [EvidenceKind])
    /// The result of a check is found by the tracker and given by nobody.
    case checkNotGiven(Item.ID)
    case noCheck(Item.ID)
    case capabilityNotHeld(item: Item.ID, capability: Capability.ID, have: Int, need: Int)
    case nothingToRevoke(item: Item.ID? = nil, task: TaskRecord.ID? = nil, entry: Int? = nil)
    case nothingToRefuse(item: Item.ID, meaning: Meaning)
    case alreadyRevoked(entry: Int)
    case notRevocable(entry: Int, kind: Statement.Kind)
    case notAnAssessment(entry: Int, kind: Statement.Kind)
    case notApplicableNotAllowed(item: Item.ID)
    /// `until`: The last day of a waiver that both sides have agreed to, which is in force.
    case alreadyStated(item: Item.ID, by: Person.ID, until: Day? = nil)
    /// Not applicable, or waived where there is an `until`. `entry`: what is to be revoked first, of this person's where they may.
    case itemSetAside(item: Item.ID, entry: Int? = nil, until: Day? = nil)
    /// Nothing of it is open that could be left open.
    case itemDone(item: Item.ID)

    // What is said (rules 3, 5)
    case reasonMissing
    case textMissing(field: String)
    case textTooLong(field: String, limit: Int)
    case inTheFuture(Moment, now: Instant)
    /// Before the first year of which anything is recorded: it was mistyped.
    case tooLongAgo(Moment, year: Int)
    /// `field`: What was said to last until a day, or to begin on it, that has passed.
    case untilPassed(Day, today: Day, field: String = "until")
    /// What is asked about between two times has the later one first.
    case laterFirst(from: Moment, to: Moment)
    case outOfRange(field: String, minimum: Int, maximum: Int)
    case badLink(String)
    case badTaskID(String)
    /// Somebody stands twice among those who worked on a task.
    case personTwice(Person.ID)
    case fileNotStored(Digest)
    case fileTooLarge(bytes: Int, limit: Int)
    /// A file without a byte.
    case fileEmpty(name: String)
    /// The file does not begin as the type that its name claims.
    case fileNotAsNamed(name: String, claimed: FileType)

    // Modules and assessments (rule 6)
    case moduleNotRequired(person: Person.ID, module: Module.ID)
    case moduleNeedsFirst(module: Module.ID, needs: [Module.ID])
    case attemptsUsed(module: Module.ID, attempts: Int)
    case scoreOrLevel(module: Module.ID, kind: String)
    case alreadyConfirmed(entry: Int)
    case notHelp(entry: Int, kind: Statement.Kind)
    case alreadyAnswered(entry: Int, answer: Int)
    /// The entry opened no outage.
    case notAnOutage(entry: Int, kind: Statement.Kind)
    /// The outage of an entry is over already, as another one says.
    case outageEnded(entry: Int, by: Int)
    /// Nobody reported an outage under this name.
    case unknownOutage(source: String)
    /// The entry raised no alert.
    case notAnAlert(entry: Int, kind: Statement.Kind)
    /// It is not so, or it was a short while ago and is kept quiet.
    case alertNotDue(rule: AlertRule.ID, cause: String)
    /// What the alert was raised for goes on.
    case alertHolds(entry: Int)
    /// The alert of an entry is over, as another one says.
    case alertOver(entry: Int, by: Int)

    // Tasks (rule 7)
    case taskExists(TaskRecord.ID)
    /// `entry`: the one that says otherwise.
    case taskContradicts(TaskRecord.ID, field: String, entry: Int? = nil)
    case taskNotClosed(TaskRecord.ID)
    case taskNotOpen(TaskRecord.ID)
    case taskTimesOutOfOrder(TaskRecord.ID, earlier: String, later: String)
    case notAWorker(person: Person.ID, task: TaskRecord.ID)
    case nothingOverturned(TaskRecord.ID)
    case alreadyReviewed(TaskRecord.ID, entry: Int? = nil)
    case nobodyWorked(TaskRecord.ID)
    case levelNotSaid(TaskRecord.ID)
    /// `entry`: the revocation since which nothing of the task stands.
    case taskWithdrawn(TaskRecord.ID, entry: Int)
    /// `entry`: the revocation of what a table tells again.
    case takenBack(TaskRecord.ID, field: String, entry: Int)
    case reviewStands(TaskRecord.ID, entry: Int, review: Int)
    /// `later`: the entries that rest on it, the newest first.
    case laterEntriesStand(TaskRecord.ID, entry: Int, later: [Int])

    // Tickets
    case taskWaits(TaskRecord.ID)
    case taskDoesNotWait(TaskRecord.ID)
    /// It is so already.
    case taskUnchanged(TaskRecord.ID, field: String)
    /// Nobody is above the one whose task it is.
    case nobodyAbove(TaskRecord.ID)
    /// Whose task it is, or who calls: nobody is called above themselves.
    case notAbove(TaskRecord.ID, person: Person.ID)
    /// A task goes to nobody who only looks on.
    case worksOnNoTasks(Person.ID)
    /// Others are linked to it as its duplicates, and would count nowhere without it.
    ///
    /// `entry`: the link of the first of them.
    case duplicatesStand(TaskRecord.ID, duplicates: [TaskRecord.ID], entry: Int)
    case ownDuplicate(TaskRecord.ID)
    /// `of`: the task that counts for it.
    case originalIsDuplicate(TaskRecord.ID, of: TaskRecord.ID)
    /// Cancelled, gone by itself, a rehearsal, or without a level: a task linked to it would count nowhere.
    case originalCountsForNothing(TaskRecord.ID)
    /// `known`: the stages of its severity.
    case unknownStage(TaskRecord.ID, stage: String, known: [String])
    /// A document that was updated, or why none was: not both.
    case documentOrReason(TaskRecord.ID)
    case stageStands(TaskRecord.ID, stage: String, at: Instant)

    // Reports and improvement
    /// A report is approved of a period whose last day is over.
    case periodNotOver(SupportPeriod)
    /// It is approved, and says what it said then.
    case reportStands(SupportPeriod, entry: Int)
    /// It says something else than its author saw.
    case reportChanged(SupportPeriod)
    /// Done or dropped, as an entry says.
    case actionEnded(Improvement.ID, entry: Int)
    /// A document that a technical change does not touch; `documents` are those that it does.
    case notOfChange(KnowledgeDocument.ID, change: TechnicalChange.ID, documents: [KnowledgeDocument.ID])
    /// That a document told of a change was recorded with another time or source, by this entry.
    case documentStands(KnowledgeDocument.ID, change: TechnicalChange.ID, entry: Int)
    /// Another kind of period, one that does not count, or one that has not begun; `counted` are the newest that have.
    case periodNotCounted(SupportPeriod, commitment: Commitment.ID, counted: [SupportPeriod])
    /// It was recorded for the period, by this entry.
    case commitmentStands(Commitment.ID, period: SupportPeriod, entry: Int)

    // Claims
    /// Nothing is said of service credits.
    case noCreditTerms
    /// No promise to it was missed by so much that it gives anything.
    case nothingToClaim(TaskRecord.ID)
    /// The last day on which it could be claimed has passed.
    case claimTooLate(TaskRecord.ID, lastDay: Day)
    /// A claim is about it that was neither refused nor taken back.
    case claimStands(TaskRecord.ID, claim: CreditClaim.ID)
    /// They do not have enough in common, were no tasks of the delivering team's desk, or lie too far apart.
    case notOneProblem([TaskRecord.ID])
    /// `stage`: Where the claim is, in which nobody takes this step.
    case notTheStep(CreditClaim.ID, step: CreditClaim.Step, stage: CreditClaim.Stage)
    /// `entry`: The offer that stands, which is not the one that was seen; nil where none does.
    case otherOffer(CreditClaim.ID, entry: Int?)
    /// `later`: An entry that rests on it.
    case claimGoesOn(CreditClaim.ID, entry: Int, later: Int)

    // Phases
    /// It is in force already for all that the command speaks of.
    case phaseStands(Phase)

    // Checkpoints
    /// Not a scheduled checkpoint that is over; `newest` is the newest that is. `day` is nil where none was named.
    case notACheckpoint(day: Day?, newest: Day?)
    /// It stands in the ledger as the entry says, and nothing that it rests on has changed since.
    case checkpointStands(Day, entry: Int)

    // Definitions (rule 3)
    case invalidDefinitions(errors: Int)
    case definitionsChanged(inForce: Digest)
    case nothingToApply
    case editorialNothing(item: Item.ID)
    case personHasEntries(Person.ID)
    case nothingKnown(at: Instant)
    /// Nothing is promised for the severity.
    case noServiceLevel(Severity)
    /// `of` is nil where no severity was named, by which alone it is known.
    case noPromise(ServicePromise, of: Severity?)
    /// A time limit that the calendar's hours never come to.
    case neverDue(String)
    case zoneFixed(zone: String)
    case sideWithoutLead(Side)
    case alreadyProposed(by: Person.ID)
    case notProposed(entry: Int)
    /// The other side puts the same files forward, with the change of these items' wording called editorial.
    case proposedAsEditorial(entry: Int, by: Person.ID, items: [Item.ID])
    case otherHandover(inForce: String, given: String)

    // Acceptance
    /// `allowed` are those who may sign it today.
    case maySignNoAcceptance(person: Person.ID, allowed: [Person.ID])
    /// Nobody could turn one of the keys.
    case keyWithoutSigner(AcceptanceKey)
    /// What keeps the verdict back, and is no condition of the statement.
    case notAcceptable(Verdict, blockers: [BlockerSubject])
    case acceptanceSigned(entry: Int, key: AcceptanceKey, by: Person.ID, at: Instant)
    /// Somebody stated an acceptance meanwhile, which waits for signatures.
    case acceptanceStated(entry: Int, by: Person.ID)
    /// Not a statement of acceptance that waits for signatures.
    case notAwaitingSignatures(entry: Int?)
    case acceptanceDeclined(entry: Int, by: Person.ID, reason: String)
    /// The definitions changed since.
    case acceptanceOvertaken(entry: Int)
    /// Something was waived after the statement, of which it says nothing; `by` made it.
    case acceptanceWaivedSince(entry: Int, by: Person.ID, subjects: [BlockerSubject])
    /// All have signed: nothing of it is taken back, and nothing is stated after it.
    case acceptanceFinal(entry: Int)
    case notAccepted
    /// It never keeps the verdict back.
    case nothingToWaive(BlockerSubject)
    case waiverStated(BlockerSubject, by: Person.ID)

    // Checking an accepted handover again
    /// No round is under way; `next` is the day on which one begins.
    case noRound(next: Day?)
    case roundOver(Day, underWay: Day)
    case roundNotBegun(Day)
    /// `rounds`: those that have begun, and the next.
    case notARound(Day, rounds: [Day])
    /// It need not hold: it may be done, is waived or not applicable, or came later.
    case notInRound(Item.ID)
    case foundBefore(Item.ID, Reverification.Finding, entry: Int)

    // The ledger (rules 8, 9)
    case keyReused(key: String)
    case notEmpty
    case clockWithoutDemonstration
    /// `zone`: That of the handover, in which the time of the last entry is told; nil before definitions fix one.
    case clockGoesBack(now: Instant, zone: String? = nil)
    case recordTooLarge(bytes: Int, limit: Int)

    /// The number of the rule of design.md §4 that refuses; nil where it is not one of the nine.
    public var rule: Int? {
        switch self {
        case .wordingChanged: 1
        case .notPresent, .roleNotHeld, .meaningNotAsked, .onePersonOneMeaning, .alreadySigned, .notAssessor,
            .ownAssessment, .ownRecord, .deliveredFirst, .deliveredAnewAfterRefusal,
            .mayNotRecordForOthers, .mayNotRead, .mayNotApproveReports, .notTheOwner, .claimNotTheirs,
            .notAdministrator, .groupMissing, .mayNotRecordChanges, .commitmentNotTheirs,
            .maySignNoAcceptance,
            .keyWithoutSigner, .acceptanceSigned, .notTheAsked, .mayNotAskHelp:
            2
        case .notLead, .notOwnEntry, .reasonMissing, .nothingToRevoke, .alreadyRevoked, .notRevocable, .nothingToRefuse,
            .alreadyStated, .alreadyProposed, .notProposed, .proposedAsEditorial, .taskWithdrawn,
            .takenBack,
            .laterEntriesStand, .claimGoesOn, .acceptanceStated, .notAwaitingSignatures, .acceptanceDeclined,
            .acceptanceOvertaken,
            .acceptanceWaivedSince, .acceptanceFinal,
            .nothingToWaive, .waiverStated:
            3
        case .evidenceMissing, .evidenceKindNotAccepted, .checkNotGiven, .noCheck, .capabilityNotHeld,
            .notApplicableNotAllowed, .itemSetAside,
            .itemDone,
            .untilPassed, .retiredItem, .notAcceptable:
            4
        case .inTheFuture, .tooLongAgo, .clockGoesBack, .clockWithoutDemonstration: 5
        case .notTheAssessed, .notReceiving, .moduleNotRequired, .moduleNeedsFirst, .attemptsUsed, .scoreOrLevel,
            .notAnAssessment, .alreadyConfirmed:
            6
        case .taskExists, .taskContradicts, .taskNotClosed, .taskNotOpen, .taskTimesOutOfOrder,
            .notAWorker, .nothingOverturned, .alreadyReviewed, .nobodyWorked, .levelNotSaid, .reviewStands,
            .taskWaits, .taskDoesNotWait, .taskUnchanged, .nobodyAbove, .notAbove, .worksOnNoTasks, .duplicatesStand,
            .ownDuplicate, .originalIsDuplicate, .originalCountsForNothing,
            .stageStands,
            .documentOrReason:
            7
        case .keyReused: 8
        case .unknownItem, .unknownPerson, .unknownCapability, .unknownModule, .unknownService, .unknownCondition,
            .unknownTask, .unknownEntry, .unknownStage, .nothingApplied, .textMissing,
            .textTooLong, .outOfRange, .laterFirst, .badLink, .badTaskID, .personTwice, .fileNotStored,
            .fileTooLarge, .fileEmpty, .fileNotAsNamed, .invalidDefinitions, .definitionsChanged, .nothingToApply,
            .editorialNothing,
            .personHasEntries, .nothingKnown, .noServiceLevel, .noPromise, .neverDue, .zoneFixed, .sideWithoutLead,
            .otherHandover, .notEmpty, .recordTooLarge, .notAccepted, .notHelp,
            .alreadyAnswered, .notAnOutage, .outageEnded, .unknownOutage, .notAnAlert, .alertNotDue, .alertHolds,
            .alertOver,
            .phaseStands, .notACheckpoint, .checkpointStands,
            .noRound, .roundOver, .roundNotBegun, .notARound, .notInRound, .foundBefore, .unknownAction,
            .unknownChange, .unknownDocument, .notOfChange, .documentStands,
            .periodNotOver, .reportStands, .reportChanged, .actionEnded,
            .unknownClaim, .noCreditTerms, .nothingToClaim,
            .claimTooLate, .claimStands, .notOneProblem, .notTheStep, .otherOffer, .unknownCommitment,
            .periodNotCounted, .commitmentStands:
            nil
        }
    }
}
