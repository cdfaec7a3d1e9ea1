public import HandoverModel

/// Of which days availability is asked.
public struct AvailabilityQuery: Hashable, Sendable, Codable {
    /// The first and the last day; the month of the time asked for where they are left out.
    public var first: Day?
    public var last: Day?
    /// As outages have it; nil for all.
    public var service: String?
    public var time: Question.Time

    public init(first: Day? = nil, last: Day? = nil, service: String? = nil, time: Question.Time = .now) {
        self.first = first
        self.last = last
        self.service = service
        self.time = time
    }
}
