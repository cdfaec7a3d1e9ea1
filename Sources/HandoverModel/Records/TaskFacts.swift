/// How bad a task's cause is.
///
/// P0 is the worst.
public enum Severity: String, CaseIterable, Hashable, Comparable, Sendable, Codable, CodingKeyRepresentable {
    case p0 = "P0"
    case p1 = "P1"
    case p2 = "P2"
    case p3 = "P3"

    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

    /// Reads `P1` or `p1`.
    public init?(_ text: String) { self.init(rawValue: text.uppercased()) }
}

/// Whose support desk got a task.
public enum AskedOf: String, CaseIterable, Hashable, Sendable, Codable {
    case own, delivering
}

/// Who helped with a task.
public enum Helper: String, CaseIterable, Hashable, Sendable, Codable {
    case delivering, colleague
}

/// What sets a task apart from an ordinary one.
public enum TaskMark: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    case cancelled, drill, duplicate
    case resolvedItself = "resolved-itself"
    case takenOver = "taken-over"

    public static func < (left: TaskMark, right: TaskMark) -> Bool { left.rawValue < right.rawValue }
}

/// Somebody's part in a task, with the team they were in then.
public struct Worker: Hashable, Sendable, Codable {
    public var person: Person.ID
    public var side: Side
    public var level: SupervisionLevel?

    public init(person: Person.ID, side: Side, level: SupervisionLevel? = nil) {
        self.person = person
        self.side = side
        self.level = level
    }
}

/// What is said of a task in one go.
///
/// What is absent was not said.
public struct TaskReport: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var title: String?
    public var severity: Severity?
    public var service: String?
    public var capability: Capability.ID?
    public var channel: String?
    public var reporter: String?
    public var askedOf: AskedOf?
    /// Told of one that is answered within a time of its own, whatever its severity.
    public var supportKind: SupportKind?
    public var occurred: Moment?
    public var opened: Moment?
    public var responded: Moment?
    public var resolved: Moment?
    public var closed: Moment?
    /// When it was reopened after it had been closed.
    public var reopened: Moment?
    public var workers: [Worker]?
    public var helpedBy: Helper?
    public var marks: [TaskMark]?
    /// 1 to 5, the user's.
    public var rating: Int?
    /// Whether a rehearsed task was passed.
    public var drill: DrillResult?
    /// Which document was updated with it: an item's address, or a text.
    public var document: String?
    /// Why none was.
    public var noDocument: String?
    /// When it waited for whoever reported it, all of it that is known, in their order; only the last may be under way.
    public var waits: [TaskTicket.Wait]?

    public enum DrillResult: String, CaseIterable, Hashable, Sendable, Codable {
        case passed, failed
    }

    public init(task: TaskRecord.ID) {
        self.task = task
    }
}

/// One step in a task's life: answered, reopened, its level confirmed.
public struct TaskStep: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var when: Moment?
    public var note: String?

    public init(task: TaskRecord.ID, when: Moment? = nil, note: String? = nil) {
        self.task = task
        self.when = when
        self.note = note
    }
}

/// An assessor's correction of the levels reported for a task.
public struct TaskOverturning: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var levels: [Worker]
    public var helpedBy: Helper?
    public var reason: String

    public init(task: TaskRecord.ID, levels: [Worker], helpedBy: Helper? = nil, reason: String) {
        self.task = task
        self.levels = levels
        self.helpedBy = helpedBy
        self.reason = reason
    }
}

/// What the user thought of a task.
public struct TaskRating: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    /// 1 to 5.
    public var rating: Int

    public init(task: TaskRecord.ID, rating: Int) {
        self.task = task
        self.rating = rating
    }
}
