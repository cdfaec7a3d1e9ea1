/// Which tasks are asked for.
///
/// What is nil does not narrow the answer.
public struct TaskFilter: Hashable, Sendable {
    public var severity: Severity?
    public var capability: Capability.ID?
    /// The service, as it was written.
    public var service: String?
    /// Somebody who worked on it.
    public var person: Person.ID?
    /// The closing day; open tasks are left out when it is given.
    public var closed: ClosedRange<Day>?
    public var isOpen: Bool?
    /// Only tasks whose reported levels an assessor must still look at.
    public var awaitsReview: Bool
    /// Only P0 and P1 tasks that are solved and of which nobody said what they taught.
    public var awaitsLessons: Bool
    /// The outcomes that are let through, for the team; open tasks are left out when they are given.
    public var outcomes: Set<TaskOutcome>?
    /// With a person, outcomes are what the task was for them.
    public var isOwnOutcome: Bool
    /// Only tasks that came when nobody is there; those of which nobody said when they were opened are left out.
    public var outOfHours: OutOfHours?

    public init(
        severity: Severity? = nil, capability: Capability.ID? = nil, service: String? = nil,
        person: Person.ID? = nil, closed: ClosedRange<Day>? = nil, isOpen: Bool? = nil, awaitsReview: Bool = false,
        outcomes: Set<TaskOutcome>? = nil, isOwnOutcome: Bool = false, outOfHours: OutOfHours? = nil,
        awaitsLessons: Bool = false
    ) {
        self.severity = severity
        self.capability = capability
        self.service = service
        self.person = person
        self.closed = closed
        self.isOpen = isOpen
        self.awaitsReview = awaitsReview
        self.outcomes = outcomes
        self.isOwnOutcome = isOwnOutcome
        self.outOfHours = outOfHours
        self.awaitsLessons = awaitsLessons
    }
}

/// Which entries are asked for.
///
/// What is nil does not narrow the answer.
public struct EntryFilter: Hashable, Sendable {
    public var kind: Statement.Kind?
    public var by: Person.ID?
    /// How their author was identified.
    public var identified: Identification.Method?
    /// Only those that took effect more than three days before they were recorded.
    public var isBackdated: Bool
    /// Only those that come from a file of rows.
    public var isImported: Bool

    public init(
        kind: Statement.Kind? = nil, by: Person.ID? = nil, identified: Identification.Method? = nil,
        isBackdated: Bool = false, isImported: Bool = false
    ) {
        self.kind = kind
        self.by = by
        self.identified = identified
        self.isBackdated = isBackdated
        self.isImported = isImported
    }
}
