public import HandoverModel
public import HandoverReadiness

/// Of which clocks the share is asked that was kept.
public struct AttainmentQuery: Hashable, Sendable, Codable {
    /// The first and the last closing day; nil for no such limit.
    public var first: Day?
    public var last: Day?
    public var by: Attainment.Grouping
    /// Whose desk got the tasks: the contract is about those of the delivering team.
    public var desk: AskedOf
    public var time: Question.Time

    public init(
        first: Day? = nil, last: Day? = nil, by: Attainment.Grouping = .severity, desk: AskedOf = .delivering,
        time: Question.Time = .now
    ) {
        self.first = first
        self.last = last
        self.by = by
        self.desk = desk
        self.time = time
    }
}
