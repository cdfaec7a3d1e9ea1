/// What is known of a task beside what was said of it.
public struct TaskStanding: Hashable, Sendable, Codable {
    /// By which whose task it was is said.
    public var phases: PhaseHistory
    /// Nil where nothing is promised for its severity, and for a task of which nothing stands.
    public var clocks: TaskClocks?

    public init(phases: PhaseHistory, clocks: TaskClocks? = nil) {
        self.phases = phases
        self.clocks = clocks
    }
}
