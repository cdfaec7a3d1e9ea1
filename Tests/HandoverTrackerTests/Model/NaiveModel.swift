import HandoverModel
import Testing

/// The rules of the design once more, as plainly as they can be put.
///
/// It is a list of what was accepted, of which those about a subject are read from the start whenever something is asked,
/// and knows nothing of the code it is compared with.
struct NaiveModel {
    struct Fact {
        var number: Int
        var at: Instant
        var effective: Instant
        var by: Person.ID
        var key: String
        var command: Command
        /// The set of files in force when it was recorded.
        var variant: Int
        /// Which key it turned, of an acceptance.
        var signedAs: AcceptanceKey?
        /// Whether the check passed that was run.
        var passed = false
    }

    struct Proposal {
        var entry: Int
        var variant: Int
        var side: Side
    }

    private(set) var facts: [Fact] = []
    /// The places in `facts` of those about each task and each item, and of those that are judgements of people.
    private var places: [Subject: [Int]] = [:]
    /// What takes an entry back, by the entry's number.
    private(set) var revocations: [Int: Int] = [:]
    /// The files in force, and the proposals that stand for others, by those who made them.
    private(set) var definitions: (variant: Int, proposals: [Proposal]) = (0, [])
    /// The newest statement of acceptance.
    private(set) var acceptance: Acceptance?
    /// What was recorded last of each checkpoint: its window as seen and as it stood.
    var recorded: [Day: [Window]] = [:]
    var now: Instant
    /// A verdict that the design leaves open: the command may be refused so, or accepted.
    static let open = "open to the reader"

    init(now: Instant) {
        self.now = now
    }

    var today: Day { Office.zone.day(of: now) }

    enum Subject: Hashable {
        case task(TaskRecord.ID)
        case item(Item.ID)
        case people, handover
    }

    var tasks: [TaskRecord.ID] {
        places.keys.compactMap { if case .task(let id) = $0 { id } else { nil } }
    }

    func facts(about subject: Subject) -> [Fact] { (places[subject] ?? []).map { facts[$0] } }

    /// Those that nobody took back, by effective time, then place.
    func standing(_ subject: Subject) -> [Fact] {
        facts(about: subject).filter { revocations[$0.number] == nil }
            .sorted { ($0.effective, $0.number) < ($1.effective, $1.number) }
    }

    /// An agreed change is in force, and with it every other proposal is over.
    private mutating func takeNote(of command: ApplyCommand, by person: Person.ID) {
        guard facts.count > 1, let variant = Self.variant(of: command) else { return }
        let side = Universe.side(person)
        let isAgreed = definitions.proposals.contains { $0.variant == variant && $0.side != side }
        if Universe.takesBoth(from: definitions.variant, to: variant, by: side), !isAgreed {
            definitions.proposals.removeAll { $0.side == side }
            definitions.proposals.append(Proposal(entry: facts.count, variant: variant, side: side))
        } else {
            definitions = (variant, [])
        }
    }

    static let applies = Universe.variants.map { ApplyCommand(files: Office.files($0)) }

    static func variant(of command: ApplyCommand) -> Int? { applies.firstIndex(of: command) }

    /// The codes with which the command may be refused; none when it must be accepted.
    func refusals(_ submission: Submission) -> Set<String> {
        let by = submission.by
        if let earlier = facts.first(where: { $0.by == by && $0.key == submission.key }) {
            return originals[earlier.number] == submission.command ? [] : ["keyReused"]
        }
        guard Universe.isPresent(by, on: today) else { return ["notPresent"] }
        switch submission.command {
        case .sign(let command): return signing(command, by: by)
        case .refuse(let item, let meaning, _): return refusing(item, meaning, by: by)
        case .revoke(let entry, _, let task, _): return revoking(entry, of: task, by: by)
        case .revokeTask(let task, _): return takingBackNewest(of: task, by: by)
        case .revokeAssessment(let entry, _): return revokingAssessment(entry, by: by)
        case .revokeSignOff(let item, _, _): return ownSignOff(item, by: by) == nil ? [nothingToTakeBack(of: item)] : []
        case .reopen(let item, _): return reopening(item, by: by)
        case .waive(let item, let until, _): return waiving(item, until: until, by: by)
        case .markNotApplicable(let item, _): return excluding(item, by: by)
        case .addEvidence(let item, let evidence, let effective):
            return adding(evidence, to: item, effective: effective, by: by)
        case .completeModule(let completion, let effective):
            return completing(completion, by: by).union(future(effective))
        case .assess(let assessment, let effective): return assessing(assessment, by: by).union(future(effective))
        case .assessSelf(let assessment):
            return refusals([
                ("mayNotRecordForOthers", assessment.person != by),
                ("notReceiving", Universe.side(assessment.person) != .receiving),
                ("notPresent", !Universe.isPresent(assessment.person, on: today)),
            ])
        case .confirmAssessment(let entry, _): return confirming(entry, by: by)
        case .answerAssessment(let entry, let answer, let comment): return answering(entry, answer, comment, by: by)
        case .askHelp(_, _, _, let effective):
            return refusals([
                ("notReceiving", Universe.side(by) != .receiving), ("mayNotAskHelp", Universe.onlyReads(by, on: today)),
            ]).union(future(effective))
        case .answerHelp(let entry, let document, _, _): return answeringHelp(entry, document, by: by)
        case .withdrawHelp(let entry, _): return withdrawing(entry, by: by)
        case .logTask(let command): return logging(command, by: by)
        case .openTask(let command): return opening(command, by: by)
        case .respondTask(let task, _): return responding(task, by: by)
        case .resolveTask(let command): return resolving(command, by: by)
        case .reopenTask(let task, _, _): return reopeningTask(task, by: by)
        case .confirmTask(let task, _): return confirming(task, by: by)
        case .overturnTask(let task, let levels, let helpedBy, _):
            return reviewing(task, by: by).union(overturning(task, levels, helpedBy))
        case .rateTask(let task, _): return rating(task, by: by)
        case .ticket(let command): return ticketing(command, by: by)
        case .setPhase(_, _, _, _, let reason): return settingPhase(submission.command, reason: reason, by: by)
        case .recordCheckpoint(let day): return recordingCheckpoint(day, by: by)
        case .availability, .alert, .approveReport, .improvement, .creditClaim, .technicalChange,
            .recordCommitment:
            return ["not played"]
        case .apply(let command): return applying(command, by: by)
        case .agree(let entry): return agreeing(to: entry, by: by)
        case .accept(let entry): return accepting(entry, by: by)
        case .stateAcceptance:
            return accepting(nil, by: by).union(acceptance?.stage == .stated ? ["acceptanceStated"] : [])
        case .declineAcceptance(let entry, _): return declining(entry, by: by)
        case .waiveBlocker(.item(let item), let until, _): return waiving(item, until: until, by: by)
        case .waiveBlocker(.measure, let until, _): return waivingMeasure(until: until, by: by)
        case .waiveBlocker(.capability, _, _): return ["nothingToWaive"]
        case .reverify(let item, let finding, let note, let round):
            return reverifying(item, finding, note, round, by: by)
        case .runCheck(let item): return runningCheck(item, by: by)
        case .startDemonstration: return ["notEmpty"]
        }
    }

    /// The commands as they were given, where what is kept is not the same: a sign-off revoked by its item.
    var originals: [Int: Command] = [:]

    /// Takes note of an accepted command.
    mutating func accept(_ submission: Submission) {
        var command = submission.command
        if case .revokeSignOff(let item, _, let reason) = command, let entry = ownSignOff(item, by: submission.by) {
            command = .revoke(entry: entry, reason: reason)
        }
        if case .withdrawHelp(let entry, let reason) = command { command = .revoke(entry: entry, reason: reason) }
        if case .revokeTask(let id, let reason) = command, let fact = newestToTakeBack(of: id, by: submission.by) {
            command = .revoke(entry: fact.number, reason: reason)
        }
        if case .agree(let entry) = command, let proposal = proposal(entry) {
            command = .apply(Self.applies[proposal.variant])
        }
        if case .stateAcceptance = command { command = .accept(entry: nil) }
        if case .waiveBlocker(.item(let item), let until, let reason) = command {
            command = .waive(item: item, until: until, reason: reason)
        }
        let effective = effective(command)
        if case .logTask(let told) = command { command = .logTask(added(by: told)) }
        let number = facts.count + 1
        originals[number] = submission.command
        let inForce = definitions.variant
        facts.append(
            Fact(
                number: number, at: now, effective: effective, by: submission.by, key: submission.key,
                command: command, variant: inForce, signedAs: signing(as: command, by: submission.by),
                passed: passes(command)))
        places[command.subject, default: []].append(number - 1)
        if case .revoke(let entry, _, _, _) = command { revocations[entry] = number }
        if case .recordCheckpoint(let day) = command { recordCheckpoint(day) }
        if case .apply(let command) = command { takeNote(of: command, by: submission.by) }
        if let fact = facts.last { acceptance = acceptance(after: fact, isChanged: definitions.variant != inForce) }
    }

    private func passes(_ command: Command) -> Bool {
        if case .runCheck = command { isCovered("deploying") } else { false }
    }

    private func effective(_ command: Command) -> Instant {
        let moment: Moment? =
            switch command {
            case .addEvidence(_, _, let moment), .completeModule(_, let moment), .assess(_, let moment),
                .askHelp(_, _, _, let moment):
                moment
            case .logTask(let command): command.report.closed ?? lastTime(of: command.report.task)
            default: nil
            }
        return moment.map { min($0.latest(in: Office.zone), now) } ?? now
    }

    func refusals(_ conditions: [(String, Bool)]) -> Set<String> { Set(conditions.filter(\.1).map(\.0)) }

    func future(_ moment: Moment?) -> Set<String> {
        refusals([("inTheFuture", moment.map { $0.earliest(in: Office.zone) > now } ?? false)])
    }

    // MARK: Definitions and revocations

    private func applying(_ command: ApplyCommand, by: Person.ID) -> Set<String> {
        let (inForce, proposals) = definitions
        guard let variant = Self.variant(of: command) else { return ["invalidDefinitions"] }
        let side = Universe.side(by)
        let isAgreed = proposals.contains { $0.variant == variant && $0.side != side }
        let isRepeated = proposals.contains { $0.variant == variant && $0.side == side }
        return refusals([
            ("notLead", !Universe.isLead(by, on: today)), ("nothingToApply", variant == inForce),
            ("alreadyProposed", Universe.takesBoth(from: inForce, to: variant, by: side) && isRepeated && !isAgreed),
        ])
    }

    private func proposal(_ entry: Int) -> Proposal? { definitions.proposals.first { $0.entry == entry } }

    private func agreeing(to entry: Int, by: Person.ID) -> Set<String> {
        let proposal = proposal(entry)
        return refusals([
            ("notLead", !Universe.isLead(by, on: today)), ("notProposed", proposal == nil),
            ("alreadyProposed", proposal?.side == Universe.side(by)),
        ])
    }

    private func revokingAssessment(_ number: Int, by: Person.ID) -> Set<String> {
        guard let fact = facts.first(where: { $0.number == number }) else { return ["unknownEntry"] }
        switch fact.command {
        case .assess, .completeModule: return revoking(number, of: nil, by: by)
        default: return ["notAnAssessment"]
        }
    }

    private func revoking(_ number: Int, of task: TaskRecord.ID?, by: Person.ID) -> Set<String> {
        guard let fact = facts.first(where: { $0.number == number }) else { return ["unknownEntry"] }
        if let task, fact.command.task != task {
            return facts(about: .task(task)).isEmpty ? ["unknownTask"] : ["nothingToRevoke"]
        }
        if let task = fact.command.task { return takingBack(fact, of: task, by: by) }
        if case .accept = fact.command { return takingBackSignature(fact, by: by) }
        let isRevocable =
            switch fact.command {
            case .sign, .refuse, .waive, .markNotApplicable, .addEvidence, .assess, .completeModule, .waiveBlocker,
                .askHelp,
                .answerHelp:
                true
            default: false
            }
        let isOwn = fact.by == by
        let isTeams = Universe.isLead(by, on: today) && Universe.side(fact.by) == Universe.side(by)
        return refusals([
            ("notRevocable", !isRevocable), ("notOwnEntry", !isOwn && !isTeams),
            ("alreadyRevoked", revocations[number] != nil),
        ])
    }

    // MARK: Rule 6

    private func completing(_ completion: ModuleCompletion, by: Person.ID) -> Set<String> {
        let (trainee, module) = (completion.person, completion.module)
        guard Universe.side(trainee) == .receiving else { return ["notReceiving"] }
        guard Universe.isPresent(trainee, on: today) else { return ["notPresent"] }
        let attempts = scores(of: "reading", trainee)
        return refusals([
            ("moduleNotRequired", !Universe.roles(trainee, on: today).contains("engineer")),
            (
                "notAssessor",
                !Universe.mayAssess(by, roles: module == "doing" ? ["expert"] : ["expert", "coach"], on: today)
            ),
            ("ownAssessment", trainee == by),
            ("moduleNeedsFirst", module == "doing" && (attempts.last ?? 0) < 80),
            ("attemptsUsed", module == "reading" && attempts.reversed().prefix { $0 < 80 }.count >= 2),
        ])
    }

    private func scores(of module: Module.ID, _ trainee: Person.ID) -> [Int] {
        standing(.people).compactMap { fact in
            guard case .completeModule(let completion, _) = fact.command, completion.person == trainee,
                completion.module == module
            else { return nil }
            return completion.score ?? 0
        }
    }

    private func assessing(_ assessment: Assessment, by: Person.ID) -> Set<String> {
        refusals([
            ("notReceiving", Universe.side(assessment.person) != .receiving),
            ("notPresent", !Universe.isPresent(assessment.person, on: today)),
            ("ownAssessment", assessment.person == by),
            ("notAssessor", !Universe.mayAssess(by, roles: Universe.assessors(of: assessment.capability), on: today)),
        ])
    }

    private func confirming(_ number: Int, by: Person.ID) -> Set<String> {
        guard let fact = facts.first(where: { $0.number == number }) else { return ["unknownEntry"] }
        guard case .assess(let assessment, _) = fact.command else { return ["notAnAssessment"] }
        let isDone = facts.contains { $0.by == by && $0.command.confirms == number }
        return refusals([
            ("alreadyRevoked", revocations[number] != nil), ("ownAssessment", assessment.person == by),
            ("ownRecord", fact.by == by), ("alreadyConfirmed", isDone),
            ("notAssessor", !Universe.mayAssess(by, roles: Universe.assessors(of: assessment.capability), on: today)),
        ])
    }

    private func answering(
        _ number: Int, _ answer: AssessmentAnswer.Answer, _ comment: String?, by: Person.ID
    ) -> Set<String> {
        guard let fact = facts.first(where: { $0.number == number }) else { return ["unknownEntry"] }
        guard case .assess(let assessment, _) = fact.command else { return ["notAnAssessment"] }
        return refusals([
            ("alreadyRevoked", revocations[number] != nil), ("notTheAssessed", assessment.person != by),
            ("textMissing", answer == .disagree && comment == nil),
        ])
    }

    // MARK: Questions to the delivering team

    private func answeringHelp(_ number: Int, _ document: String?, by: Person.ID) -> Set<String> {
        guard let fact = facts.first(where: { $0.number == number }) else { return ["unknownEntry"] }
        guard case .askHelp = fact.command else { return ["notHelp"] }
        let isAnswered = standing(.people).contains { other in
            if case .answerHelp(number, _, _, _) = other.command { true } else { false }
        }
        return refusals([
            ("alreadyRevoked", revocations[number] != nil), ("alreadyAnswered", isAnswered),
            ("notTheAsked", Universe.side(by) == .receiving && fact.by != by), ("textMissing", document == nil),
        ])
    }

    private func withdrawing(_ number: Int, by: Person.ID) -> Set<String> {
        guard let fact = facts.first(where: { $0.number == number }) else { return ["unknownEntry"] }
        switch fact.command {
        case .askHelp, .answerHelp: return revoking(number, of: nil, by: by)
        default: return ["notHelp"]
        }
    }

    /// Whether somebody of the receiving team holds the capability: their newest assessment is high enough and not over, by
    /// itself or carried on by use.
    func isCovered(_ capability: Capability.ID) -> Bool {
        var newest: [Person.ID: (day: Day, level: SupervisionLevel)] = [:]
        for fact in standing(.people) {
            guard case .assess(let assessment, _) = fact.command, assessment.capability == capability else { continue }
            newest[assessment.person] = (Office.zone.day(of: fact.effective), assessment.level)
        }
        return newest.contains { person, last in
            Universe.isPresent(person, on: today) && last.level >= .alone
                && lastDay(of: last.day, days(on: capability, by: person)) >= today
        }
    }

    /// Of an assessment and the uses after it, each of which came before it was over.
    private func lastDay(of assessed: Day, _ uses: [Day]) -> Day {
        let end = assessed.adding(days: 60)
        guard let next = uses.filter({ $0 > assessed && $0 <= end }).max() else { return end }
        return lastDay(of: next, uses)
    }

    /// The days on which somebody closed a task of a capability on their own.
    private func days(on capability: Capability.ID, by person: Person.ID) -> [Day] {
        tasks.compactMap { id in
            guard let work = task(id), work.capability == capability, let closed = work.closed,
                work.duplicateOf == nil, !work.wasReopenedEarly, work.askedOf != .delivering
            else { return nil }
            let own = work.realRounds.filter { round in round.workers.contains { $0.person == person } }
            let levels = own.flatMap(\.workers).filter { $0.person == person }.map(\.level)
            let isAlone = !own.isEmpty && levels.allSatisfy { $0.map { $0 >= .alone } ?? false }
            let day = Office.zone.day(of: closed)
            return isAlone && !own.contains { $0.marks.contains(.takenOver) } && day <= today ? day : nil
        }
    }
}

extension Command {
    /// What a command is about.
    fileprivate var subject: NaiveModel.Subject {
        if let task { return .task(task) }
        return switch self {
        case .sign(let command): .item(command.item)
        case .refuse(let item, _, _), .reopen(let item, _), .waive(let item, _, _), .markNotApplicable(let item, _),
            .addEvidence(let item, _, _), .revokeSignOff(let item, _, _), .reverify(let item, _, _, _),
            .runCheck(let item):
            .item(item)
        case .completeModule, .assess, .assessSelf, .confirmAssessment, .answerAssessment, .askHelp, .answerHelp:
            .people
        default: .handover
        }
    }

    /// The assessment that a confirmation is about.
    fileprivate var confirms: Int? {
        if case .confirmAssessment(let entry, _) = self { entry } else { nil }
    }
}
