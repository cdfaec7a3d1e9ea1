/// What definition files would change, and the sign-offs that would not count any more.
public struct PlannedChange: Hashable, Sendable, Codable {
    public var plan: Plan
    public var stale: [StaleSignOff]
    /// Those that stand although their wording changes, because the command or the proposal that stands calls that editorial.
    public var spared: [StaleSignOff]
    /// The digests in force and of the files.
    public var inForce: Digest?
    public var proposed: Digest
    /// Leads whose agreement is waited for, when somebody has proposed exactly this.
    public var waitsFor: [Person.ID]
    /// The items whose change that proposal calls editorial.
    public var editorial: [Item.ID]
    /// What the rule put forward for independence accepts, where it is another one and that is known.
    public var simulated: [SimulatedTeams]

    public init(
        plan: Plan, stale: [StaleSignOff], spared: [StaleSignOff] = [], inForce: Digest?, proposed: Digest,
        waitsFor: [Person.ID],
        editorial: [Item.ID] = [], simulated: [SimulatedTeams] = []
    ) {
        self.plan = plan
        self.stale = stale
        self.spared = spared
        self.inForce = inForce
        self.proposed = proposed
        self.waitsFor = waitsFor
        self.editorial = editorial
        self.simulated = simulated
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
