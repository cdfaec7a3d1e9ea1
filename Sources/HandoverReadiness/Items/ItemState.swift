public import HandoverModel

/// Where an item stands on a day.
public struct ItemState: Hashable, Sendable, Codable {
    public var id: Item.ID
    public var status: Status
    public var keys: [KeyState]
    public var evidence: EvidenceState
    /// What keeps it from being done, most basic first; empty when it is done.
    public var open: [Reason]
    public var due: Day?
    /// Whether the due day depends on days whose working hours have not been published.
    public var dueIsProvisional: Bool
    /// Due before the day asked for, and not done, waived or not applicable.
    public var isLate: Bool
    /// Set when a lead of one side asked for it and the other side's has not yet.
    public var proposal: Proposal?
    /// What its check last came to; nil where it has none.
    public var check: CheckState?

    public enum Status: Hashable, Sendable, Codable {
        case open
        /// Every key and all evidence are there; something before it is open.
        case signed
        case done
        case waived(until: Day, reason: String, by: [Person.ID])
        case notApplicable(reason: String, by: [Person.ID])
    }

    /// A waiver or a not-applicable that waits for the other side's lead.
    public struct Proposal: Hashable, Sendable, Codable {
        /// The last day of the waiver; nil when it is a not-applicable.
        public var until: Day?
        public var by: Person.ID
        public var waitsFor: Side
        public var reason: String

        public init(until: Day?, by: Person.ID, waitsFor: Side, reason: String) {
            self.until = until
            self.by = by
            self.waitsFor = waitsFor
            self.reason = reason
        }
    }

    public init(
        id: Item.ID, status: Status, keys: [KeyState], evidence: EvidenceState, open: [Reason], due: Day?,
        dueIsProvisional: Bool, isLate: Bool, proposal: Proposal? = nil, check: CheckState? = nil
    ) {
        self.id = id
        self.status = status
        self.keys = keys
        self.evidence = evidence
        self.open = open
        self.due = due
        self.dueIsProvisional = dueIsProvisional
        self.isLate = isLate
        self.proposal = proposal
        self.check = check
    }

    /// Whether the wording changed since somebody signed.
    public var hasStaleKey: Bool { keys.contains { $0.state == .stale } }

    /// Whether what needs this item may go on: it is done, waived or not applicable.
    public var isSettled: Bool {
        switch status {
        case .done, .waived, .notApplicable: true
        case .open, .signed: false
        }
    }
}

/// Where one sign-off that an item asks for stands.
public struct KeyState: Hashable, Sendable, Codable {
    public var key: SignOffKey
    public var state: State
    /// The entry that made it so, where there is one.
    public var entry: Int?
    public var person: Person.ID?
    public var at: Instant?
    /// The last day a valid sign-off holds, where the item's sign-offs lapse.
    public var holdsUntil: Day?

    public enum State: Hashable, Sendable, Codable {
        case missing
        case valid
        case refused(reason: String)
        /// The wording changed since.
        case stale
        case lapsed(since: Day)
        case revoked(reason: String)
        /// The item was reopened since.
        case reopened(reason: String)
        /// Accepted, and the delivery it rests on no longer stands.
        case undelivered
    }

    public init(
        key: SignOffKey, state: State, entry: Int? = nil, person: Person.ID? = nil, at: Instant? = nil,
        holdsUntil: Day? = nil
    ) {
        self.key = key
        self.state = state
        self.entry = entry
        self.person = person
        self.at = at
        self.holdsUntil = holdsUntil
    }

    public var isValid: Bool { state == .valid }
}

/// How much evidence an item has.
public struct EvidenceState: Hashable, Sendable, Codable {
    public var valid: Int
    public var expired: Int
    public var needed: Int
    /// Every piece not withdrawn, with the entry that brought it.
    public var pieces: [Piece]

    public struct Piece: Hashable, Sendable, Codable {
        public var entry: Int
        public var evidence: Evidence
        public var by: Person.ID
        public var effective: Instant
        /// The last day it counts.
        public var holdsUntil: Day?
        public var counts: Bool
        /// Whose result it is, of a check that the tracker ran.
        public var check: ItemCheck.Kind?

        public init(
            entry: Int, evidence: Evidence, by: Person.ID, effective: Instant, holdsUntil: Day?, counts: Bool,
            check: ItemCheck.Kind? = nil
        ) {
            self.entry = entry
            self.evidence = evidence
            self.by = by
            self.effective = effective
            self.holdsUntil = holdsUntil
            self.counts = counts
            self.check = check
        }
    }

    public init(valid: Int, expired: Int, needed: Int, pieces: [Piece]) {
        self.valid = valid
        self.expired = expired
        self.needed = needed
        self.pieces = pieces
    }
}

/// One thing that keeps an item, or the verdict, from being right.
public enum Reason: Hashable, Sendable, Codable {
    case awaiting(SignOffKey)
    case refused(SignOffKey, by: Person.ID, reason: String, entry: Int)
    case stale(SignOffKey, by: Person.ID, entry: Int)
    case lapsed(SignOffKey, since: Day, entry: Int)
    case revoked(SignOffKey, reason: String, entry: Int)
    case reopened(SignOffKey, reason: String)
    case undelivered(SignOffKey, entry: Int)
    case evidenceMissing(have: Int, need: Int)
    case evidenceExpired(have: Int, need: Int, since: Day)
    /// The newest result of the item's check; `why` is the first of its reasons, and there are `more`.
    case checkFailed(ItemCheck.Kind, why: CheckReason?, more: Int, since: Day, entry: Int)
    case needs(Item.ID)
    case requires(Capability.ID, have: Int, need: Int)
    case waived(until: Day)
    case capabilityNotCovered(have: Int, need: Int)
    case measureMissed(MeasureID)
    /// `need`: 0 where no least number is asked for, and there is nothing at all.
    case measureTooFew(MeasureID, have: Int, need: Int)
    case measureUnrated(MeasureID, unrated: Int, closed: Int)
    /// The contract's value is reached; the contract asks for proof.
    ///
    /// `on`: The checkpoint that decides, where no more tasks are needed.
    case measureNotDemonstrated(MeasureID, more: Int?, on: Day? = nil)
    /// The contract's value is reached today; the checkpoint of that day decides.
    case measureAwaitsCheckpoint(MeasureID, on: Day)
    /// A floor or a kind of task that independence asks for and that is not met.
    case demand(Demand)
    /// Questions to the delivering team that stayed open for too long, by their entries: a gap in the documents.
    case unansweredHelp(entries: [Int], since: Day)

    /// The stable name used in the status document.
    public var code: String {
        switch self {
        case .awaiting(let key): "awaiting-\(key.meaning.rawValue)"
        case .refused: "refused"
        case .stale: "stale"
        case .lapsed: "lapsed"
        case .revoked: "revoked"
        case .reopened: "reopened"
        case .undelivered: "undelivered"
        case .evidenceMissing: "evidence-missing"
        case .evidenceExpired: "evidence-expired"
        case .checkFailed: "check-failed"
        case .needs: "needs"
        case .requires: "requires-capability"
        case .waived: "waived"
        case .capabilityNotCovered: "capability-not-covered"
        case .measureMissed: "measure-missed"
        case .measureTooFew: "too-few-tasks"
        case .measureUnrated: "too-many-unrated"
        case .measureNotDemonstrated: "not-demonstrated"
        case .measureAwaitsCheckpoint: "awaiting-checkpoint"
        case .demand(let demand): demand.kind.code
        case .unansweredHelp: "questions-unanswered"
        }
    }
}
