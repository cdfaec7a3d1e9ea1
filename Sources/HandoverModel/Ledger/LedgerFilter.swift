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
    /// The outcomes that are let through, for the team; open tasks are left out when they are given.
    public var outcomes: Set<TaskOutcome>?
    /// With a person, outcomes are what the task was for them.
    public var isOwnOutcome: Bool
    /// Only tasks that came when nobody is there; those of which nobody said when they were opened are left out.
    public var outOfHours: OutOfHours?

    public init(
        severity: Severity? = nil, capability: Capability.ID? = nil, service: String? = nil,
        person: Person.ID? = nil, closed: ClosedRange<Day>? = nil, isOpen: Bool? = nil, awaitsReview: Bool = false,
        outcomes: Set<TaskOutcome>? = nil, isOwnOutcome: Bool = false, outOfHours: OutOfHours? = nil
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
    }
}

/// When nobody is there, by a calendar.
public struct OutOfHours: Hashable, Sendable {
    private let calendar: WorkingCalendar
    private let zone: Zone

    /// `zone` holds where the calendar names none of its own.
    public init(_ calendar: WorkingCalendar, in zone: Zone) {
        self.calendar = calendar
        self.zone = zone
    }

    public func contains(_ moment: Moment) -> Bool { calendar.isOutOfHours(moment, in: zone) }

    /// Whether every instant of a stretch of less than a day is in them, or none; nil where that changes within it, or where
    /// the clocks do.
    public func containsAll(from start: Instant, milliseconds length: Int64) -> Bool? {
        let zone = calendar.zone ?? self.zone
        let last = start.adding(milliseconds: length - 1)
        let day = zone.day(of: start)
        guard zone.day(of: last) == day, zone.offset(at: start) == zone.offset(at: last) else { return nil }
        let minutes = (zone.secondOfDay(of: start) / 60)...(zone.secondOfDay(of: last) / 60)
        let changes = calendar.hours(on: day).flatMap { [$0.from, $0.to] }
        guard !changes.contains(where: { minutes.lowerBound < $0 && $0 <= minutes.upperBound }) else { return nil }
        return contains(.instant(start))
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
