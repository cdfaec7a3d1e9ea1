/// What is known of a task beside what was said of it.
public struct TaskStanding: Hashable, Sendable, Codable {
    /// By which whose task it was is said.
    public var phases: PhaseHistory
    /// Nil where nothing is promised for its severity, and for a task of which nothing stands.
    public var clocks: TaskClocks?
    /// Nil where nobody is told of it, or any more.
    public var updates: TaskUpdates?

    public init(phases: PhaseHistory, clocks: TaskClocks? = nil, updates: TaskUpdates? = nil) {
        self.phases = phases
        self.clocks = clocks
        self.updates = updates
    }
}
