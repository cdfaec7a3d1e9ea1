public import HandoverModel
public import HandoverReadiness

/// Which clocks of open tasks to list.
public struct ClockQuery: Hashable, Sendable, Codable {
    public var severity: Severity?
    /// The service, as it was written.
    public var service: String?
    /// To whom the task was handed, or who works on one that was handed to nobody.
    public var person: Person.ID?
    /// Whoever sees some tasks alone; nil for everybody's.
    public var sight: TaskSight?
    public var state: TaskClocks.State?
    public var time: Question.Time
    /// 1 to 1,000.
    public var limit: Int

    public init(
        severity: Severity? = nil, service: String? = nil, person: Person.ID? = nil, sight: TaskSight? = nil,
        state: TaskClocks.State? = nil,
        time: Question.Time = .now, limit: Int = 100
    ) {
        self.severity = severity
        self.service = service
        self.person = person
        self.sight = sight
        self.state = state
        self.time = time
        self.limit = limit
    }
}
