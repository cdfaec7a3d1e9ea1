/// What somebody asks the tracker to record.
///
/// The command line, the API and the pages all send these.
public enum Command: Hashable, Sendable {
    case sign(SignCommand)
    case refuse(item: Item.ID, meaning: Meaning, reason: String)
    /// Takes back an entry by its number: a sign-off, a waiver, a not-applicable, evidence, an assessment, anything about
    /// a task.
    ///
    /// With an item or a task, an entry about anything else is refused.
    case revoke(entry: Int, item: Item.ID? = nil, task: TaskRecord.ID? = nil, reason: String)
    /// Takes back one's own newest sign-off of an item, in one meaning where several stand.
    case revokeSignOff(item: Item.ID, meaning: Meaning?, reason: String)
    /// Takes back the newest entry about a task that stands and that one may take back.
    case revokeTask(task: TaskRecord.ID, reason: String)
    /// Takes back an assessment or a module's result; an entry about anything else is refused.
    case revokeAssessment(entry: Int, reason: String)
    case reopen(item: Item.ID, reason: String)
    case waive(item: Item.ID, until: Day, reason: String)
    case markNotApplicable(item: Item.ID, reason: String)
    case addEvidence(item: Item.ID, evidence: Evidence, effective: Moment?)
    case completeModule(ModuleCompletion, effective: Moment?)
    case assess(Assessment, effective: Moment?)
    case assessSelf(Assessment)
    case confirmAssessment(entry: Int, note: String?)
    case answerAssessment(entry: Int, answer: AssessmentAnswer.Answer, comment: String?)
    /// A question to the delivering team; `document` is the id of an item or a text.
    case askHelp(question: String, capability: Capability.ID, document: String?, effective: Moment?)
    /// Where the answer to the question of an entry stands: a document, as above, or a link.
    case answerHelp(entry: Int, document: String?, link: String?, note: String?)
    /// Takes back a question or an answer to one; an entry about anything else is refused.
    case withdrawHelp(entry: Int, reason: String)
    case logTask(TaskCommand)
    case openTask(TaskCommand)
    case respondTask(task: TaskRecord.ID, when: Moment?)
    case resolveTask(TaskCommand)
    case reopenTask(task: TaskRecord.ID, when: Moment?, note: String?)
    case confirmTask(task: TaskRecord.ID, note: String?)
    case overturnTask(task: TaskRecord.ID, levels: [WorkerCommand], helpedBy: Helper?, reason: String)
    case rateTask(task: TaskRecord.ID, rating: Int)
    case ticket(TicketCommand)
    /// From today where no day is given; a service or a severity that is nil stands for all of them.
    case setPhase(Phase, service: String?, severity: Severity?, from: Day?, reason: String?)
    case availability(AvailabilityCommand)
    /// Fixes what a checkpoint came to, as the ledger has it: the newest that is over where no day is given.
    case recordCheckpoint(day: Day?)
    case apply(ApplyCommand)
    /// Makes the change of definitions that the entry puts forward, as it is recorded: nobody needs the files to agree.
    case agree(entry: Int)
    /// Signs the statement of acceptance that waits for signatures; where there is none, states what holds now and signs that.
    ///
    /// With an entry, that statement and no other.
    case accept(entry: Int?)
    /// States what holds now and signs that; refused while another statement waits, which its author has not seen.
    case stateAcceptance
    /// Ends a statement of acceptance: the one that waits for signatures, or that of an entry.
    case declineAcceptance(entry: Int?, reason: String)
    /// Leaves what keeps the verdict back open until a day; an item as `waive` does.
    case waiveBlocker(BlockerSubject, until: Day, reason: String)
    /// What was found of an item of the accepted handover, in the round that is under way; with a day, in that round and no other.
    case reverify(item: Item.ID, finding: Reverification.Finding, note: String?, round: Day?)
    /// Runs the check of an item and records what it comes to, which the tracker finds out itself.
    case runCheck(item: Item.ID)
    case alert(AlertCommand)
    /// Approves the report on the support of a period, as the ledger has it.
    ///
    /// `seen`: What its author saw of it; where it says something else by now, it is refused.
    case approveReport(period: SupportPeriod, seen: Digest?)
    case improvement(ImprovementCommand)
    case creditClaim(CreditClaimCommand)
    case technicalChange(TechnicalChangeCommand)
    case recordCommitment(CommitmentReport)
    case startDemonstration
}

/// A sign-off as it is asked for.
public struct SignCommand: Hashable, Sendable, Codable {
    public var item: Item.ID
    public var meaning: Meaning
    public var evidence: [Evidence]
    public var note: String?
    /// The wording the caller saw; nil takes the one in force.
    public var wording: [Language: Digest]?
    public var shown: Language

    public init(
        item: Item.ID, meaning: Meaning, evidence: [Evidence] = [], note: String? = nil,
        wording: [Language: Digest]? = nil, shown: Language
    ) {
        self.item = item
        self.meaning = meaning
        self.evidence = evidence
        self.note = note
        self.wording = wording
        self.shown = shown
    }
}

extension SignCommand {
    /// A command without evidence may leave it out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            item: try fields.decode(Item.ID.self, forKey: .item),
            meaning: try fields.decode(Meaning.self, forKey: .meaning),
            evidence: try fields.decodeIfPresent([Evidence].self, forKey: .evidence) ?? [],
            note: try fields.decodeIfPresent(String.self, forKey: .note),
            wording: try fields.decodeIfPresent([Language: Digest].self, forKey: .wording),
            shown: try fields.decode(Language.self, forKey: .shown))
    }
}

/// A task as it is reported.
///
/// The team of each worker is found by the tracker.
public struct TaskCommand: Hashable, Sendable, Codable {
    /// What is said of the task; its `workers` are left out here and given in `workers` below.
    public var report: TaskReport
    public var workers: [WorkerCommand]
    /// A task that is not recorded yet is closed now, when the report says of no closing; so that the same words are the
    /// same command however often they are said.
    public var closing: Closing?
    /// Where the report comes from; nil where somebody gives it.
    public var origin: Origin?
    /// Whether the service has to be one that is known; nil takes any, as other systems have names of their own, and as whoever says
    /// that it is new wants it.
    public var naming: Naming?
    /// What is said not to be; a report has no words for it, and nothing of it is recorded.
    public var denied: [Denied]?

    /// What a task is said not to be, or not to have been.
    public enum Denied: String, CaseIterable, Hashable, Sendable, Codable {
        case drill, cancelled, reopened
        case takenOver = "taken_over"
    }

    public enum Closing: String, Hashable, Sendable, Codable {
        case now
    }

    public enum Naming: String, Hashable, Sendable, Codable {
        /// Refused where neither the catalogue nor a task names the service, as long as either names any.
        case known
    }

    public enum Origin: String, Hashable, Sendable, Codable {
        /// A table that may be read again and again: it never tells anew what was taken back.
        case table
    }

    public init(
        report: TaskReport, workers: [WorkerCommand] = [], closing: Closing? = nil, origin: Origin? = nil,
        naming: Naming? = nil, denied: [Denied]? = nil
    ) {
        self.report = report
        self.workers = workers
        self.closing = closing
        self.origin = origin
        self.naming = naming
        self.denied = denied
    }
}

extension TaskCommand {
    /// A command that says nothing of who worked may leave them out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            report: try fields.decode(TaskReport.self, forKey: .report),
            workers: try fields.decodeIfPresent([WorkerCommand].self, forKey: .workers) ?? [],
            closing: try fields.decodeIfPresent(Closing.self, forKey: .closing),
            origin: try fields.decodeIfPresent(Origin.self, forKey: .origin),
            naming: try fields.decodeIfPresent(Naming.self, forKey: .naming),
            denied: try fields.decodeIfPresent([Denied].self, forKey: .denied))
    }
}

/// Somebody who worked on a task, and at which level.
public struct WorkerCommand: Hashable, Sendable, Codable {
    public var person: Person.ID
    public var level: SupervisionLevel?

    public init(person: Person.ID, level: SupervisionLevel? = nil) {
        self.person = person
        self.level = level
    }
}

/// Definition files to put in force.
public struct ApplyCommand: Hashable, Sendable, Codable {
    /// A file of a workspace.
    public struct File: Hashable, Sendable, Codable {
        /// Its path below the workspace, with `/` between its parts.
        public var path: String
        public var text: String

        public init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// Sorted by path.
    public var files: [File]
    /// What was in force when the caller looked; refused when it has changed since.
    ///
    /// Nil takes what is in force.
    public var replaces: Digest?
    /// Items whose change of wording is editorial.
    public var editorial: [Item.ID]
    /// The other side's entry that puts these very files forward and calls a change of wording editorial, which it is not said to
    /// be here: the sign-offs go stale.
    ///
    /// Without it, such files are refused unless they call the same editorial.
    public var ordinary: Int?

    public init(
        files: [String: String], replaces: Digest? = nil, editorial: [Item.ID] = [], ordinary: Int? = nil
    ) {
        self.files = files.map { File(path: $0.key, text: $0.value) }.sorted { $0.path < $1.path }
        self.replaces = replaces
        self.editorial = editorial
        self.ordinary = ordinary
    }

    /// The text of each file by its path.
    public var texts: [String: String] {
        Dictionary(files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A command with who gives it and how often it may count.
public struct Submission: Hashable, Sendable, Codable {
    public var command: Command
    public var by: Person.ID
    /// Made by the client; the same key with the same command gives the same receipt.
    public var key: String
    /// Says what would happen, and records nothing.
    public var rehearsal: Bool

    public init(_ command: Command, by: Person.ID, key: String, rehearsal: Bool = false) {
        self.command = command
        self.by = by
        self.key = key
        self.rehearsal = rehearsal
    }
}
