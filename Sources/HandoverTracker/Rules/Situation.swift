import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverReadiness

/// What a command is decided on: one state of the ledger, the definitions in force, who asks, and when.
///
/// The rules are extensions of it, one file a noun. Each takes a command and gives the ruling, or throws a `Refusal`.
struct Situation {
    let view: LedgerView
    let definitions: Definitions
    /// Everything that was put in force so far, in its order.
    let applications: [DefinitionsHistory.Application]
    let now: Instant
    let person: Person
    /// The way to definitions that were in force before.
    let cache: DefinitionsCache
    let kept: KeptStatements
    /// What was seen for checks that are to be run; nil where it is only asked what a command would come to.
    var looks: CheckLooks?
    /// What rules alert to, where an alert is to be raised or ended; nil where it is only asked what a command would come to.
    var findings: [AlertFinding]?
    /// What was seen of reports that are to be approved; empty where it is only asked what a command would come to.
    var reports: [SupportPeriod: ReportLook] = [:]

    /// - Throws: `unknownPerson`, or `notPresent` for somebody who is not there yet or no longer.
    init(
        view: LedgerView, definitions: Definitions, applications: [DefinitionsHistory.Application], now: Instant,
        by id: Person.ID, cache: DefinitionsCache, statements: KeptStatements
    ) throws {
        guard let person = definitions.person(id) else {
            throw definitions.unknown(id)
        }
        let today = definitions.handover.zone.day(of: now)
        guard person.isPresent(on: today) else { throw Refusal.notPresent(id, on: today) }
        self.view = view
        self.definitions = definitions
        self.applications = applications
        self.now = now
        self.person = person
        self.cache = cache
        kept = statements
    }

    /// All entries that are not about tasks.
    func statements() throws -> [Entry] { try kept.statements(of: view, through: nil) }

    var zone: Zone { definitions.handover.zone }
    var today: Day { zone.day(of: now) }
    var isSeparated: Bool { definitions.handover.separation }
}

/// What is to be recorded.
struct Ruling {
    var statement: Statement
    /// When it takes effect; nil means when it is recorded.
    var effective: Instant?
    /// Definition files to keep beside the entry.
    var definitions: [UInt8]?
    /// The entry that already says this; nothing more is recorded then.
    var already: Int?

    init(_ statement: Statement, effective: Instant? = nil, definitions: [UInt8]? = nil, already: Int? = nil) {
        self.statement = statement
        self.effective = effective
        self.definitions = definitions
        self.already = already
    }
}

extension Situation {
    func ruling(on command: Command) throws -> Ruling {
        switch command {
        case .sign(let command): try sign(command)
        case .refuse(let item, let meaning, let reason): try refuse(item, meaning, reason: reason)
        case .revoke(let entry, let item, let task, let reason):
            try revoke(entry, item: item, task: task, reason: reason)
        case .revokeSignOff(let item, let meaning, let reason): try revokeSignOff(item, meaning, reason: reason)
        case .revokeTask(let task, let reason): try revokeTask(task, reason: reason)
        case .revokeAssessment(let entry, let reason): try revokeAssessment(entry, reason: reason)
        case .reopen(let item, let reason): try reopen(item, reason: reason)
        case .waive(let item, let until, let reason): try waive(item, until: until, reason: reason)
        case .markNotApplicable(let item, let reason): try markNotApplicable(item, reason: reason)
        case .addEvidence(let item, let evidence, let effective): try addEvidence(item, evidence, effective: effective)
        case .completeModule(let completion, let effective): try completeModule(completion, effective: effective)
        case .assess(let assessment, let effective): try assess(assessment, effective: effective)
        case .assessSelf(let assessment): try assessSelf(assessment)
        case .confirmAssessment(let entry, let note): try confirmAssessment(entry, note: note)
        case .answerAssessment(let entry, let answer, let comment):
            try answerAssessment(entry, answer: answer, comment: comment)
        case .askHelp(let question, let capability, let document, let effective):
            try askHelp(question, capability: capability, document: document, effective: effective)
        case .answerHelp(let entry, let document, let link, let note):
            try answerHelp(entry, document: document, link: link, note: note)
        case .withdrawHelp(let entry, let reason): try withdrawHelp(entry, reason: reason)
        case .logTask(let command): try logTask(command)
        case .openTask(let command): try openTask(command)
        case .respondTask(let task, let when): try respondTask(task, when: when)
        case .resolveTask(let command): try resolveTask(command)
        case .reopenTask(let task, let when, let note): try reopenTask(task, when: when, note: note)
        case .confirmTask(let task, let note): try confirmTask(task, note: note)
        case .overturnTask(let task, let levels, let helpedBy, let reason):
            try overturnTask(task, levels: levels, helpedBy: helpedBy, reason: reason)
        case .rateTask(let task, let rating): try rateTask(task, rating: rating)
        case .ticket(let command): try ticket(command)
        case .setPhase(let phase, let service, let severity, let from, let reason):
            try setPhase(phase, service: service, severity: severity, from: from, reason: reason)
        case .availability(let command): try availability(command)
        case .recordCheckpoint(let day): try recordCheckpoint(day)
        case .apply(let command): try apply(command)
        case .agree(let entry): try agree(to: entry)
        case .accept(let entry): try accept(entry)
        case .stateAcceptance: try stateAcceptance()
        case .declineAcceptance(let entry, let reason): try declineAcceptance(entry, reason: reason)
        case .waiveBlocker(let subject, let until, let reason):
            try waiveBlocker(subject, until: until, reason: reason)
        case .reverify(let item, let finding, let note, let round):
            try reverify(item, finding, note: note, round: round)
        case .runCheck(let item): try runCheck(item)
        case .alert(let command): try alert(command)
        case .approveReport(let period, let seen): try approveReport(period, seen: seen)
        case .improvement(let command): try improvement(command)
        case .creditClaim(let command): try creditClaim(command)
        case .technicalChange(let command): try technicalChange(command)
        case .recordCommitment(let report): try recordCommitment(report)
        case .startDemonstration: throw Refusal.notEmpty
        }
    }
}
