/// One task that counts in a window: what a number, and the digest that fixes it, rest on.
public struct WindowRow: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    /// The closing day in the handover's zone.
    public var closed: Day
    /// For the team: independent, assisted or unrated.
    public var outcome: TaskOutcome
    /// When it was opened; nil where nobody said.
    public var opened: Moment?

    public init(task: TaskRecord.ID, closed: Day, outcome: TaskOutcome, opened: Moment? = nil) {
        self.task = task
        self.closed = closed
        self.outcome = outcome
        self.opened = opened
    }

    /// What is hashed of it, a line of canonical JSON: `{"closed":"2026-02-13","outcome":"independent","task":"T-1"}`.
    public var line: [UInt8] {
        Array("{\"closed\":\"\(closed)\",\"outcome\":\"\(outcome.rawValue)\",\"task\":".utf8)
            + CanonicalJSON.string(task.rawValue) + [UInt8(ascii: "}"), UInt8(ascii: "\n")]
    }
}

extension WindowRow: Comparable {
    /// By the closing day, then by the bytes of the id.
    public static func < (left: WindowRow, right: WindowRow) -> Bool {
        if left.closed != right.closed { return left.closed < right.closed }
        return left.task.rawValue.utf8.lexicographicallyPrecedes(right.task.rawValue.utf8)
    }
}

/// How many tasks of a window count, by outcome.
public struct WindowCount: Hashable, Sendable, Codable {
    public var independent = 0
    public var assisted = 0
    public var unrated = 0

    public var eligible: Int { independent + assisted }

    public init(independent: Int = 0, assisted: Int = 0, unrated: Int = 0) {
        self.independent = independent
        self.assisted = assisted
        self.unrated = unrated
    }

    public mutating func add(_ outcome: TaskOutcome) {
        switch outcome {
        case .independent: independent += 1
        case .assisted: assisted += 1
        case .unrated: unrated += 1
        case .notEligible, .drill: break
        }
    }
}

/// What a window comes to: its count, and the digest of its rows.
public struct WindowDigest: Hashable, Sendable, Codable {
    public var count: WindowCount
    /// The SHA-256 of the rows' lines, one after the other in their order.
    public var rows: Digest

    public init(count: WindowCount, rows: Digest) {
        self.count = count
        self.rows = rows
    }
}
