public import HandoverModel

/// The clocks of open tasks that have not stopped, the most urgent first.
public struct RunningClocks: Hashable, Sendable, Codable {
    public var asOf: Instant
    /// The definitions by which they count.
    public var policy: Digest
    /// How many tasks are open that pass the filter.
    public var openTasks: Int
    /// How many clocks there are of each state, those left out of the list included.
    public var states: [TaskClocks.State: Int]
    /// How many cannot be timed, since their beginning was not said to the minute.
    public var untimed: Int
    /// How many open tasks are of a severity for which nothing is promised.
    public var unpromised: Int
    public var clocks: [RunningClock]

    /// Of no task yet.
    public init(asOf: Instant, policy: Digest) {
        self.asOf = asOf
        self.policy = policy
        (openTasks, states, untimed, unpromised, clocks) = (0, [:], 0, 0, [])
    }

    /// How many clocks run or stand still.
    public var count: Int { states.values.reduce(0, +) }

    /// Takes up an open task; one that counts for nothing is left out.
    ///
    /// `isWanted`: Which states are listed; all are counted.
    public mutating func add(_ task: TaskRecord, by definitions: Definitions, isWanted: (TaskClocks.State) -> Bool) {
        guard task.clockExclusion == nil else { return }
        openTasks += 1
        guard let found = TaskClocks(task, by: definitions, now: asOf) else {
            unpromised += 1
            return
        }
        untimed += found.untimed.count
        for clock in found.clocks where clock.to == nil {
            states[clock.state, default: 0] += 1
            if isWanted(clock.state) { clocks.append(RunningClock(task, clock)) }
        }
    }

    /// Puts the most urgent first and leaves out all but so many.
    public mutating func order(limit: Int) {
        clocks.sort()
        clocks.removeLast(max(clocks.count - limit, 0))
    }
}

/// One clock of an open task.
public struct RunningClock: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var title: String?
    public var severity: Severity
    public var service: String?
    public var askedOf: AskedOf
    /// Whose it is, once it was handed on.
    public var assignee: TaskTicket.Assignee?
    /// Who is said to work on it.
    public var workers: [Person.ID]
    public var promise: ServicePromise
    public var target: ServiceTarget
    public var from: Instant
    /// Milliseconds, as is `limit`.
    public var elapsed: Int64
    public var limit: Int64
    /// When it comes, or came, to the limit; nil while it is paused.
    public var due: Instant?
    public var state: TaskClocks.State
    public var isByRegrading: Bool
    /// Whether working days on the way have not been published yet.
    public var isProvisional: Bool

    public var left: Int64 { limit - elapsed }

    init(_ task: TaskRecord, _ clock: TaskClocks.Clock) {
        self.task = task.id
        title = task.title
        severity = task.severity
        service = task.service
        askedOf = task.askedOf
        assignee = task.ticket.assignee
        workers = task.everyone.map(\.person)
        promise = clock.promise
        target = clock.target
        from = clock.from
        (elapsed, limit, due, state) = (clock.elapsed, clock.limit, clock.due, clock.state)
        (isByRegrading, isProvisional) = (clock.isByRegrading, clock.isProvisional)
    }

    /// Whether it is this person's to see to: handed to them, or theirs as one who works on it and handed to nobody.
    public static func isTask(_ task: TaskRecord, of person: Person.ID) -> Bool {
        if let assignee = task.ticket.assignee?.person { return assignee == person }
        return task.everyone.contains { $0.person == person }
    }
}

extension RunningClock: Comparable {
    /// By when they are due; those that are paused come last, by what is left.
    public static func < (left: RunningClock, right: RunningClock) -> Bool {
        if left.due != right.due {
            guard let first = left.due else { return false }
            guard let second = right.due else { return true }
            return first < second
        }
        if left.due == nil, left.left != right.left { return left.left < right.left }
        if left.task != right.task {
            return left.task.rawValue.utf8.lexicographicallyPrecedes(right.task.rawValue.utf8)
        }
        return left.promise.place < right.promise.place
    }
}

extension ServicePromise {
    fileprivate var place: Int {
        switch self {
        case .response: 0
        case .resolution: 1
        case .escalation: 2
        }
    }
}
