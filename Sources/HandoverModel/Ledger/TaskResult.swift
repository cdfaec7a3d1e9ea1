/// How an eligible task went for the team.
public struct TaskResult: Hashable, Sendable {
    public var task: TaskRecord.ID
    /// The last instant at which it may have been closed.
    public var closed: Instant
    public var isIndependent: Bool

    public init(task: TaskRecord.ID, closed: Instant, isIndependent: Bool) {
        self.task = task
        self.closed = closed
        self.isIndependent = isIndependent
    }
}
