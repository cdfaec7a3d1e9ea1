/// Tasks counted by outcome, at one place or several together.
///
/// Counts of changes may be negative.
public struct Tally: Hashable, Sendable, Codable {
    public var independent = 0
    /// Eligible, and not done independently.
    public var assisted = 0
    public var unrated = 0
    public var drills = 0
    /// Eligible tasks whose levels an assessor must look at, and those of them that one did look at.
    public var reviewsNeeded = 0
    public var reviewsDone = 0
    /// Eligible tasks that an assessor looked at, needed or not, and those of them that were overturned.
    public var reviewed = 0
    public var overturned = 0

    public init() {}

    public var eligible: Int { independent + assisted }

    public static let zero = Tally()

    public static func + (left: Tally, right: Tally) -> Tally { left.combined(with: right, times: 1) }

    public static func - (left: Tally, right: Tally) -> Tally { left.combined(with: right, times: -1) }

    public static func += (left: inout Tally, right: Tally) { left = left + right }

    private func combined(with other: Tally, times factor: Int) -> Tally {
        var sum = self
        sum.independent += factor * other.independent
        sum.assisted += factor * other.assisted
        sum.unrated += factor * other.unrated
        sum.drills += factor * other.drills
        sum.reviewsNeeded += factor * other.reviewsNeeded
        sum.reviewsDone += factor * other.reviewsDone
        sum.reviewed += factor * other.reviewed
        sum.overturned += factor * other.overturned
        return sum
    }
}

/// What tasks are grouped by in a tally.
public enum TallyDimension: String, CaseIterable, Hashable, Sendable, Codable {
    /// All together, under the empty value. Severities, capabilities and services count the team's outcome, as this does.
    case all
    case severity
    /// Tasks that name no capability are left out.
    case capability
    /// By the service as it was written; tasks that name none are left out.
    case service
    /// The person's own outcome.
    case person
    /// By when they were opened, to the quarter of an hour or to the day: of independent tasks alone.
    case opened
}

/// What changed in a tally on an effective day, for the tasks closed on one day, by what was recorded on one day.
public struct TallyChange: Hashable, Sendable {
    public var value: String
    public var closed: Day
    public var effective: Day
    /// The day on which it was told.
    public var recorded: Day
    public var tally: Tally

    /// `recorded`: Nil for what was told on the day from which it holds.
    public init(value: String, closed: Day, effective: Day, recorded: Day? = nil, tally: Tally) {
        self.value = value
        self.closed = closed
        self.effective = effective
        self.recorded = recorded ?? effective
        self.tally = tally
    }
}

/// When a person last used a capability on their own.
public struct CapabilityUse: Hashable, Sendable {
    public var person: Person.ID
    public var capability: Capability.ID
    /// The closing day of the last task done independently.
    public var task: Day?
    /// The closing day of the last drill passed, at level 4 or above.
    public var drill: Day?
    /// Days before, oldest first: at least those by which an assessment was carried on to the newest.
    public var earlier: [Day]

    public init(
        person: Person.ID, capability: Capability.ID, task: Day? = nil, drill: Day? = nil, earlier: [Day] = []
    ) {
        self.person = person
        self.capability = capability
        self.task = task
        self.drill = drill
        self.earlier = earlier
    }
}
