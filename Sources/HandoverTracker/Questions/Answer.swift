import HandoverDefinitions
public import HandoverModel
public import HandoverReadiness

/// The tracker's answer to a `Question`, a case for each kind of it.
public enum Answer: Hashable, Sendable, Codable {
    case readiness(Readiness)
    case item(ItemState)
    case training([PersonState])
    case steps([NextStep])
    case explanation(Explanation)
    case difference(Difference)
    case entries([Entry])
    case claim(Claim)
    case people
    case task(TaskRecord, history: [Entry])
    case tasks([TaskRecord])
    case plan(PlannedChange)
    case openQuestions([OpenQuestion])
}

/// What definition files would change, and the sign-offs that would not count any more.
public struct PlannedChange: Hashable, Sendable, Codable {
    public var plan: Plan
    public var stale: [StaleSignOff]
    /// The digests in force and of the files.
    public var inForce: Digest?
    public var proposed: Digest
    /// Leads whose agreement is waited for, when somebody has proposed exactly this.
    public var waitsFor: [Person.ID]

    public init(plan: Plan, stale: [StaleSignOff], inForce: Digest?, proposed: Digest, waitsFor: [Person.ID]) {
        self.plan = plan
        self.stale = stale
        self.inForce = inForce
        self.proposed = proposed
        self.waitsFor = waitsFor
    }
}

/// A sign-off that counts now and would not after a change of wording.
public struct StaleSignOff: Hashable, Sendable, Codable {
    public var item: Item.ID
    public var meaning: Meaning
    public var by: Person.ID
    public var at: Instant

    public init(item: Item.ID, meaning: Meaning, by: Person.ID, at: Instant) {
        self.item = item
        self.meaning = meaning
        self.by = by
        self.at = at
    }
}

/// An answer with what it takes to read it: the definitions, and the time it was given at.
public struct Reply: Sendable {
    public var answer: Answer
    /// Those in force at the time asked for; nil before the first apply.
    public var definitions: Definitions?
    /// The recorded form of `definitions`.
    public var recordedDefinitions: String?
    public var now: Instant
    /// The ledger is a demonstration: its last instant is now.
    public var isDemonstration: Bool

    public init(
        answer: Answer, definitions: Definitions?, recordedDefinitions: String? = nil, now: Instant,
        isDemonstration: Bool
    ) {
        self.answer = answer
        self.definitions = definitions
        self.recordedDefinitions = recordedDefinitions
        self.now = now
        self.isDemonstration = isDemonstration
    }
}
