/// What clocks are grouped by in the tally of them.
public enum ClockDimension: String, CaseIterable, Hashable, Sendable, Codable {
    case severity
    /// As it was written; empty for tasks that name none.
    case service
}

/// How many clocks of tasks that were closed on a day came out in one way.
public struct ClockCount: Hashable, Sendable {
    public struct Place: Hashable, Sendable {
        public var closed: Day
        /// Of the dimension.
        public var value: String
        /// Whose desk got the tasks.
        public var desk: AskedOf
        public var promise: ServicePromise
        public var outcome: ClockOutcome

        public init(closed: Day, value: String, desk: AskedOf, promise: ServicePromise, outcome: ClockOutcome) {
            self.closed = closed
            self.value = value
            self.desk = desk
            self.promise = promise
            self.outcome = outcome
        }
    }

    public var place: Place
    public var tasks: Int

    public init(place: Place, tasks: Int) {
        self.place = place
        self.tasks = tasks
    }
}
