public import HandoverModel

/// One thing a person can do now.
public struct NextStep: Hashable, Sendable, Codable {
    public enum Action: Hashable, Sendable, Codable {
        /// With a piece of evidence of this kind, where the item has too little.
        case sign(Item.ID, Meaning, evidence: EvidenceKind? = nil)
        case addEvidence(Item.ID, have: Int, need: Int, kind: EvidenceKind = .link)
        case confirmWaiver(Item.ID, until: Day)
        case confirmNotApplicable(Item.ID)
        case assess(Person.ID, Capability.ID)
        /// Before what the person has lapses.
        case assessAgain(Person.ID, Capability.ID)
        case judgeModule(Person.ID, Module.ID)
        case answerAssessment(entry: Int, capability: Capability.ID)
        case learnModule(Module.ID)
        case practise(Capability.ID, now: SupervisionLevel?, need: SupervisionLevel)
        /// By using it, before it is not used lately enough or has lapsed.
        case keepUp(Capability.ID)
        case confirmTask(TaskRecord.ID)
        case rateLevel(TaskRecord.ID)
        /// Independence cannot be judged yet.
        case logTasks(have: Int, need: Int)
        /// What the newest checkpoint came to, which nobody has fixed yet.
        case recordCheckpoint(Day)
        /// The definitions that the other side's lead put forward with this entry.
        case agreeToDefinitions(Digest, entry: Int)
        /// The statement of an entry, or a new one of what holds now.
        case accept(entry: Int?)
        /// A waiver of a capability or a measure that another signer has asked for.
        case confirmBlockerWaiver(BlockerSubject, until: Day)
        /// What was left open when the handover was accepted.
        case meetCondition(BlockerSubject, until: Day)
        /// A question of the receiving team that nobody has answered.
        case answerHelp(entry: Int, capability: Capability.ID)
        /// A move forward that the other side's lead put forward with this entry.
        case agreeToPhase(PhaseChange, entry: Int)
        /// Items of the accepted handover that nobody looked at yet in the round that is under way.
        case reverify(round: Day, left: Int)
        /// A report on the support of the newest month that is over, which nobody has approved yet.
        case approveReport(SupportPeriod)
        /// An improvement action of their own.
        case improve(Improvement.ID, title: String)
        /// The next step of a claim, which is their side's. `seen`: the other side's offer that stands; nil for none.
        case claim(CreditClaim.ID, CreditClaim.Step, seen: Int?)
        /// A document of theirs that does not tell of a technical change yet.
        case documentChange(TechnicalChange.ID, KnowledgeDocument.ID, title: String)
        /// What is promised again and again and is theirs to see to: the oldest period that passed without it, with how many
        /// others did, or the one that goes on.
        case keepCommitment(Commitment.ID, SupportPeriod, others: Int)
        /// So many open alerts of their own that nobody acknowledged, the newest of them raised by this entry.
        case acknowledgeAlerts(count: Int, newest: Int)
    }

    public var action: Action
    /// How many items wait for it, directly and through others.
    public var unblocks: Int
    public var due: Day?
    /// Whether `due` rests on working days that have not been published.
    public var dueIsProvisional: Bool
    public var isLate: Bool

    public init(
        action: Action, unblocks: Int = 0, due: Day? = nil, dueIsProvisional: Bool = false, isLate: Bool = false
    ) {
        self.action = action
        self.unblocks = unblocks
        self.due = due
        self.dueIsProvisional = dueIsProvisional
        self.isLate = isLate
    }
}

/// Why something is as it is: a statement, and what it rests on.
public struct Explanation: Hashable, Sendable, Codable {
    public enum Fact: Hashable, Sendable, Codable {
        case verdict(Verdict)
        case blocker(Blocker)
        case item(Item.ID, ItemState.Status)
        case key(KeyState)
        case evidence(EvidenceState.Piece)
        case check(CheckState)
        case reason(Reason, canAct: [TeamRole])
        case capability(CapabilityState)
        case person(Person.ID, PersonCapability)
        case measure(Measure)
        /// With the days in which independence looks for the kinds of tasks it asks for.
        case demand(Demand, window: Measure.Span?)
        /// How many are done of its items that must or should be.
        case checklist(Checklist.ID, done: Int, of: Int)
        /// Where a long chain of items goes on.
        case further(Item.ID)
        /// The newest statement of acceptance.
        case acceptance(AcceptanceState.Stage, entry: Int)
        case condition(ConditionState)
        /// The entry of the ledger at the end of the chain.
        case entry(Int, kind: Statement.Kind, by: Person.ID, at: Instant)
    }

    public var fact: Fact
    public var because: [Explanation]

    public init(_ fact: Fact, because: [Explanation] = []) {
        self.fact = fact
        self.because = because
    }
}

/// What was gained and lost between two times.
public struct Difference: Hashable, Sendable, Codable {
    public enum Change: Hashable, Sendable, Codable {
        case verdict(from: Verdict, to: Verdict)
        /// What somebody did about the acceptance of the handover as a whole.
        case acceptance(AcceptanceStep)
        /// Definitions came in force.
        case definitions(DefinitionsStep)
        case item(Item.ID, from: ItemState.Status?, to: ItemState.Status?, by: [Person.ID])
        case capability(Capability.ID, gained: [Holding], lost: [Holding])
        /// `by`: Who recorded the attempt that made it so; nil when time alone did.
        case module(Module.ID, Person.ID, from: PersonModule.State, to: PersonModule.State, by: Person.ID?)
        case measure(MeasureID, from: Reading, to: Reading)
        /// The checkpoint that proves it; nil where none does.
        ///
        /// `now`: What the tasks of the proof before come to afterwards; nil where there was none, and where it is not known.
        case demonstration(
            MeasureID, from: Measure.Checkpoint?, to: Measure.Checkpoint?, now: KnownWindows.Proof? = nil)
        /// Somebody fixed what a checkpoint came to.
        case checkpointRecorded(RecordedCheckpoint)
        /// The accepted handover was checked again.
        case round(RoundChange)
        /// Services and severities passed to another phase, or are to on a later day.
        case phase(PhaseStep)
        /// How many questions the delivering team was asked, and how many were answered.
        case questions(asked: Int, answered: Int)
        case blockerGone(Blocker.Subject, Reason)
        case blockerNew(Blocker.Subject, Reason)
    }

    /// What a checkpoint came to, as somebody recorded it.
    public struct RecordedCheckpoint: Hashable, Sendable, Codable {
        public var record: CheckpointRecord
        public var entry: Int
        public var by: Person.ID

        public init(record: CheckpointRecord, entry: Int, by: Person.ID) {
            self.record = record
            self.entry = entry
            self.by = by
        }
    }

    /// Somebody who has a capability, or has it no longer.
    public struct Holding: Hashable, Sendable, Codable {
        public var person: Person.ID
        /// Whose assessment decides; nil when that is not told, or when there is none.
        public var by: Person.ID?
        /// Where the person stands with it afterwards; nil when that is not told, or when they are there no longer.
        public var state: PersonCapability.State?

        public init(person: Person.ID, by: Person.ID? = nil, state: PersonCapability.State? = nil) {
            self.person = person
            self.by = by
            self.state = state
        }
    }

    /// What a measure says at one time.
    public struct Reading: Hashable, Sendable, Codable {
        public var numerator: Int
        public var denominator: Int
        public var state: Measure.State

        public init(numerator: Int, denominator: Int, state: Measure.State) {
            self.numerator = numerator
            self.denominator = denominator
            self.state = state
        }

        public init(_ measure: Measure) {
            self.init(numerator: measure.numerator, denominator: measure.denominator, state: measure.state)
        }
    }

    public var from: Instant
    public var to: Instant
    /// Only what had been recorded by then counts; nil for everything.
    public var knownAt: Instant?
    public var changes: [Change]

    public init(from: Instant, to: Instant, knownAt: Instant? = nil, changes: [Change]) {
        self.from = from
        self.to = to
        self.knownAt = knownAt
        self.changes = changes
    }
}
