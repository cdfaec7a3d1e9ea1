/// What was learned from a task once it was solved: 复盘.
public struct IncidentReview: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var cause: String
    /// What was done about it.
    public var done: String
    public var lesson: String
    /// The case that was written: an item, a path or a title.
    public var document: String?
    /// The improvement actions that came of it, in the order in which they were named; nil for none.
    public var actions: [Improvement.ID]?

    public init(
        task: TaskRecord.ID, cause: String, done: String, lesson: String, document: String? = nil,
        actions: [Improvement.ID]? = nil
    ) {
        self.task = task
        self.cause = cause
        self.done = done
        self.lesson = lesson
        self.document = document
        self.actions = actions
    }
}
