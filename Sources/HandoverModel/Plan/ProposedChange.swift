/// Definitions that a lead has put forward, and what they would change; a lead of the other side puts them in force.
public struct ProposedChange: Hashable, Sendable, Codable {
    /// The proposal's entry.
    public var entry: Int
    public var by: Person.ID
    public var side: Side
    public var at: Instant
    public var planned: PlannedChange

    public init(entry: Int, by: Person.ID, side: Side, at: Instant, planned: PlannedChange) {
        self.entry = entry
        self.by = by
        self.side = side
        self.at = at
        self.planned = planned
    }
}
