public import HandoverModel

/// Of which days, and which tasks, it is asked what they would give back.
public struct CreditQuery: Hashable, Sendable, Codable {
    /// The first and the last closing day; the month of the time asked for where they are left out.
    public var first: Day?
    public var last: Day?
    public var severity: Severity?
    /// The service, as it was written.
    public var service: String?
    /// Whose tasks alone are listed, while all are counted; nil for everybody's.
    public var listed: Person.ID?
    public var time: Question.Time
    /// 1 to 1,000.
    public var limit: Int

    public init(
        first: Day? = nil, last: Day? = nil, severity: Severity? = nil, service: String? = nil,
        time: Question.Time = .now, limit: Int = 100
    ) {
        self.first = first
        self.last = last
        self.severity = severity
        self.service = service
        self.time = time
        self.limit = limit
    }
}
