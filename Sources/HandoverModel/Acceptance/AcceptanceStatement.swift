/// What an acceptance is signed on: where the handover stood at an instant, in whole numbers.
///
/// It never changes. Everything in it can be worked out again from the definitions of this digest and the ledger's first
/// `size` entries.
public struct AcceptanceStatement: Hashable, Sendable, Codable {
    public var asOf: Instant
    public var verdict: Verdict
    /// What is left open on purpose, each with its last day; empty where nothing is.
    public var conditions: [AcceptanceCondition]
    public var checklists: [Progress]
    /// Required modules passed and not lapsed, of those required.
    public var training: Training
    public var capabilities: [Coverage]
    public var measures: [Figure]
    /// What independence was asked for beside its rate: floors and variety.
    public var demands: [Demand]
    /// Those in force.
    public var definitions: Digest
    /// How many entries the ledger had before this one, and the root that they made.
    public var size: Int
    public var root: TreeHash

    /// Items of a checklist; those not applicable are not in the total.
    public struct Progress: Hashable, Sendable, Codable {
        public var checklist: Checklist.ID
        public var done: Int
        public var total: Int
        public var waived: Int
        public var notApplicable: Int

        public init(checklist: Checklist.ID, done: Int, total: Int, waived: Int, notApplicable: Int) {
            self.checklist = checklist
            self.done = done
            self.total = total
            self.waived = waived
            self.notApplicable = notApplicable
        }
    }

    public struct Training: Hashable, Sendable, Codable {
        public var passed: Int
        public var required: Int

        public init(passed: Int, required: Int) {
            self.passed = passed
            self.required = required
        }
    }

    /// How many people had a capability, of those it takes.
    public struct Coverage: Hashable, Sendable, Codable {
        public var capability: Capability.ID
        public var have: Int
        public var need: Int

        public init(capability: Capability.ID, have: Int, need: Int) {
            self.capability = capability
            self.have = have
            self.need = need
        }
    }

    /// A measure as it stood; `target` and `confidence` are in millionths.
    public struct Figure: Hashable, Sendable, Codable {
        public var measure: MeasureID
        public var numerator: Int
        public var denominator: Int
        public var target: Int?
        public var gates: Target.Gate?
        /// Of the one-sided lower bound; nil where none is worked out.
        public var confidence: Int?
        public var state: MeasureState
        /// Closed by the receiving team with no level said.
        public var unrated: Int
        /// Tasks whose levels an assessor must look at, and those looked at.
        public var toReview: Int
        public var reviewed: Int
        /// First and last day of the window, both included; nil where there is none.
        public var first: Day?
        public var last: Day?
        /// Of what was counted one by one (docs/ledger-format.md); nil in statements of before it was kept.
        public var rows: Digest?

        public init(
            measure: MeasureID, numerator: Int, denominator: Int, target: Int? = nil, gates: Target.Gate? = nil,
            confidence: Int? = nil, state: MeasureState, unrated: Int = 0, toReview: Int = 0, reviewed: Int = 0,
            first: Day? = nil, last: Day? = nil, rows: Digest? = nil
        ) {
            self.measure = measure
            self.numerator = numerator
            self.denominator = denominator
            self.target = target
            self.gates = gates
            self.confidence = confidence
            self.state = state
            self.unrated = unrated
            self.toReview = toReview
            self.reviewed = reviewed
            self.first = first
            self.last = last
            self.rows = rows
        }
    }

    public init(
        asOf: Instant, verdict: Verdict, conditions: [AcceptanceCondition], checklists: [Progress], training: Training,
        capabilities: [Coverage], measures: [Figure], demands: [Demand], definitions: Digest, size: Int, root: TreeHash
    ) {
        self.asOf = asOf
        self.verdict = verdict
        self.conditions = conditions
        self.checklists = checklists
        self.training = training
        self.capabilities = capabilities
        self.measures = measures
        self.demands = demands
        self.definitions = definitions
        self.size = size
        self.root = root
    }
}

/// Something left open when a handover was accepted, and until when.
public struct AcceptanceCondition: Hashable, Sendable, Codable {
    public var subject: BlockerSubject
    /// The last day by which it is to be met.
    public var until: Day
    /// Why it may be left open, as whoever said so first put it.
    public var reason: String
    /// The roles in whose hands it was when it was stated.
    public var owners: [TeamRole]
    /// Those who agreed, in their order.
    public var by: [Person.ID]

    /// How many characters of a reason a statement holds; the waivers' own entries hold all of it.
    public static let longestReason = 500

    public init(subject: BlockerSubject, until: Day, reason: String, owners: [TeamRole] = [], by: [Person.ID]) {
        self.subject = subject
        self.until = until
        self.reason = reason
        self.owners = owners
        self.by = by
    }
}
