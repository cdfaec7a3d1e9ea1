/// What an acceptance asks for where tasks are too few for a rate: in each critical capability, and of the worst severities.
public struct FloorRule: Hashable, Sendable, Codable {
    /// Independent tasks in each critical capability, where no drill of it was passed.
    public var tasks: Int
    /// Of the newest five tasks of each critical capability those that must be independent, 0 to 5.
    public var ofLastFive: Int
    /// People of the receiving team who worked independently in each critical capability; never more than the
    /// capability itself asks for.
    public var people: Int
    /// The newest tasks of P0, and those of P1, that must all be independent, where no drill was passed and confirmed.
    public var severe: Int

    public init(tasks: Int = 5, ofLastFive: Int = 4, people: Int = 2, severe: Int = 3) {
        self.tasks = tasks
        self.ofLastFive = ofLastFive
        self.people = people
        self.severe = severe
    }
}
