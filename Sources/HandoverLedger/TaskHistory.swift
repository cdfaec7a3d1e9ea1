internal import HandoverModel

/// All entries about one task, and what they make of it over time.
///
/// Facts are ordered by effective time, then by place in the ledger. What holds on a day follows from the entries
/// that were effective by its end. An entry counts until it is taken back, and not from then on; what was recorded after
/// an entry was taken back counts from there on, whatever it says it happened.
///
/// A task of which an entry tells after it was over stood open from its opening on: see `Entry.told`.
struct TaskHistory {
    private let entries: [Entry]
    private let zone: Zone
    /// How many of the entries had taken effect.
    private let count: Int

    /// `until`: The instant by which entries count that had taken effect; nil for all.
    init(_ entries: [Entry], zone: Zone, until: Instant? = nil) {
        let ordered = entries.sorted { left, right in
            (left.record.effective, left.number) < (right.record.effective, right.number)
        }
        let all = Entry.told(ordered, in: zone)
        self.entries = all
        self.zone = zone
        count = until.map { until in all.count { $0.record.effective <= until } } ?? all.count
    }

    /// The task at the end of a day, or with all entries; nil when nothing stood by then.
    func task(asOf day: Day?) -> TaskRecord? {
        var walk = walk(asOf: day)
        return walk.task()
    }

    /// The same of a task that was closed, with the entry by whose time its clocks count.
    func closedTask(asOf day: Day?) -> (task: TaskRecord, closing: Int)? {
        var walk = walk(asOf: day)
        guard let task = walk.task(), let closing = walk.closing else { return nil }
        return (task, closing)
    }

    private func walk(asOf day: Day?) -> TaskWalk {
        var walk = TaskWalk(entries)
        for entry in entries.prefix(count) {
            if let day, zone.day(of: entry.record.effective) > day { break }
            walk.advance()
        }
        return walk
    }

    /// What the derived tables hold of the task: one state for each stretch of days in which it does not change.
    ///
    /// There is none for days on which nothing of it stands.
    ///
    /// `policies`: The definitions by which a closed task counts; without them its clocks are left out.
    func states(by policies: PolicyBook?) throws -> [TaskState] { try states(of: count, count, by: policies).second }

    /// The same at two instants, the first no later than the second.
    func states(
        at first: Instant, _ second: Instant, by policies: PolicyBook?
    ) throws -> (first: [TaskState], second: [TaskState]) {
        func count(_ instant: Instant) -> Int { entries.count { $0.record.effective <= instant } }
        return try states(of: count(first), count(second), by: policies)
    }

    /// After so many entries, and after so many or more.
    private func states(
        of first: Int, _ second: Int, by policies: PolicyBook?
    ) throws -> (first: [TaskState], second: [TaskState]) {
        var (states, earlier): ([TaskState], [TaskState]) = ([], [])
        var walk = TaskWalk(entries)
        for (index, entry) in entries.prefix(second).enumerated() {
            walk.advance()
            let day = zone.day(of: entry.record.effective).number
            let isLast =
                index + 1 == second || zone.day(of: entries[index + 1].record.effective).number != day
            guard isLast || index + 1 == first else { continue }
            let facts = try facts(&walk, by: policies)
            var next = states
            next.turn(to: facts, on: day)
            if index + 1 == first { earlier = next }
            if isLast { states = next }
        }
        return (earlier, states)
    }

    private func facts(_ walk: inout TaskWalk, by policies: PolicyBook?) throws -> TaskState.Facts? {
        try walk.task().map { task in
            var facts = TaskState.Facts(task, zone: zone)
            if !facts.isOpen, let policies, let closing = walk.closing {
                let definitions = try policies.definitions(before: closing)
                facts.clocks = task.clockOutcomes(by: definitions)
                facts.support += task.supportTimes(by: definitions, in: zone)
            }
            return facts
        }
    }
}

extension [TaskState] {
    /// From a day on it is so; nil where nothing of it stands.
    fileprivate mutating func turn(to facts: TaskState.Facts?, on day: Int) {
        if let last, last.until == Schema.forever {
            if last.facts == facts { return }
            self[count - 1].until = day
        }
        if let facts { append(TaskState(from: day, until: Schema.forever, facts: facts)) }
    }
}

/// Goes through a task's entries in their order and holds what stands of it at each.
private struct TaskWalk {
    private let entries: [Entry]
    private var position = 0
    private var known: TaskRecord?
    /// The last entry, in the ledger's order, of those that stand and say that it was closed.
    private(set) var closing: Int?
    /// Something was taken back since the task was last made.
    private var isStale = false
    private var revoked: Set<Int> = []
    /// The revocations that have not been met yet.
    private var ahead: ArraySlice<Int>

    init(_ entries: [Entry]) {
        self.entries = entries
        ahead = entries.filter(\.isRevocation).map(\.number)[...]
    }

    mutating func advance() {
        let entry = entries[position]
        position += 1
        if case .revoked(let revocation) = entry.record.statement {
            revoked.insert(revocation.entry)
            ahead = ahead.dropFirst()
            isStale = true
        } else if !isStale {
            take(entry)
        }
    }

    /// The task as it stands here: made anew where something was taken back.
    mutating func task() -> TaskRecord? {
        guard isStale else { return known }
        isStale = false
        (known, closing) = (nil, nil)
        for entry in entries[..<position] where !entry.isRevocation { take(entry) }
        return known
    }

    private mutating func take(_ entry: Entry) {
        guard entry.number < ahead.first ?? .max, !revoked.contains(entry.number),
            case .task(let id) = entry.record.statement.subject
        else { return }
        var next = known ?? TaskRecord(id: id)
        next.apply(entry.record)
        known = next
        if entry.record.statement.tellsClosing { closing = max(closing ?? 0, entry.number) }
    }
}

extension Entry {
    fileprivate var isRevocation: Bool { record.statement.kind == .revoked }
}

/// What holds of a task from one day until before another, by effective time.
struct TaskState: Hashable {
    var from: Int
    var until: Int
    var facts: Facts

    struct Facts: Hashable {
        var closedAt: Int64
        var closedDay: Int
        var severity: Severity
        var capability: String
        var service: String
        /// `Schema.stillOpen` where it was not said to the minute, the day `Schema.forever` where it was not said at all.
        var openedAt: Int64
        var openedDay: Int
        /// Whose report it is.
        var recorder: String
        var outcome: TaskOutcome
        var needsReview: Bool
        var review: TaskRecord.Review
        var workers: [Work]
        /// Not closed, or opened again since.
        var isOpen: Bool
        /// Whose desk got it.
        var desk: AskedOf
        /// Of a closed task how its clocks came out, one for each promise in their order; empty where that is not asked for.
        var clocks: [ClockOutcome] = []
        var channel: String
        /// What counts of it in reports; how long it took is part of it where `clocks` is asked for.
        var support: [SupportMark]
        /// P0 or P1, closed, and without a review.
        var isUnlearned: Bool
        /// The day on which it may be one of several, `Schema.forever` where it never is, and what it has in common with others.
        var problemDay: Int
        var symptom: Int64
        var document: Int64
        /// The document that it names, whatever its service is.
        var named: String

        init(_ task: TaskRecord, zone: Zone) {
            closedAt = task.closed?.latest(in: zone).milliseconds ?? Schema.stillOpen
            closedDay = task.closed?.day(in: zone).number ?? Schema.forever
            severity = task.severity
            capability = task.capability?.rawValue ?? ""
            service = task.service ?? ""
            openedAt = task.opened?.instant?.milliseconds ?? Schema.stillOpen
            openedDay = task.opened?.day(in: zone).number ?? Schema.forever
            recorder = task.recordedBy?.rawValue ?? ""
            outcome = task.outcome(in: zone)
            needsReview = task.needsReview(hash: TaskRecord.drawNumber)
            review = task.review
            isOpen = !task.isClosedNow(in: zone)
            desk = task.askedOf
            channel = task.channel ?? ""
            support = task.supportMarks(in: zone)
            isUnlearned = task.awaitsLessons(in: zone)
            let day = task.problemDay(in: zone)
            symptom = day == nil ? 0 : Self.key(task.problem(.symptom), of: task.service)
            document = day == nil ? 0 : Self.key(task.problem(.document), of: task.service)
            named = Self.named(task.document)
            problemDay = symptom == 0 && document == 0 ? Schema.forever : day?.number ?? Schema.forever
            workers = []
            for worker in task.everyone where !workers.contains(where: { $0.person == worker.person }) {
                workers.append(Work(worker, of: task, zone: zone))
            }
        }

        /// As rows have it, where it is closed and nobody reviewed it; without clocks, and what counts in reports.
        init(
            closedAt: Int64, closedDay: Int, severity: Severity, capability: String, service: String, openedAt: Int64,
            openedDay: Int, recorder: String, outcome: TaskOutcome, needsReview: Bool, workers: [Work],
            isUnlearned: Bool, problemDay: Int, symptom: Int64, document: Int64
        ) {
            self.closedAt = closedAt
            self.closedDay = closedDay
            self.severity = severity
            self.capability = capability
            self.service = service
            self.openedAt = openedAt
            self.openedDay = openedDay
            self.recorder = recorder
            self.outcome = outcome
            self.needsReview = needsReview
            self.workers = workers
            self.isUnlearned = isUnlearned
            self.problemDay = problemDay
            self.symptom = symptom
            self.document = document
            (review, isOpen, desk, channel, support, named) = (.open, false, .own, "", [], "")
        }

        /// Closed, got by the delivering team's desk, and answered or resolved after its time.
        var isLate: Bool {
            desk == .delivering
                && zip(ServicePromise.allCases, clocks).contains { promise, outcome in
                    promise != .escalation && outcome.isBreach
                }
        }

        var awaitsReview: Bool { needsReview && review == .open && (outcome == .independent || outcome == .assisted) }
    }

    /// Somebody's part in the task.
    struct Work: Hashable {
        enum Use: Int {
            case none, task, drill
        }

        var person: Person.ID
        var outcome: TaskOutcome
        var used: Use

        init(person: Person.ID, outcome: TaskOutcome, used: Use) {
            self.person = person
            self.outcome = outcome
            self.used = used
        }

        init(_ worker: Worker, of task: TaskRecord, zone: Zone) {
            person = worker.person
            outcome = task.outcome(for: worker.person, in: zone)
            let isPassed =
                task.drill == .passed && worker.level.map(\.isIndependent) == true && !task.marks.contains(.takenOver)
            used =
                task.capability == nil
                ? .none : outcome == .independent ? .task : outcome == .drill && isPassed ? .drill : .none
        }
    }
}

extension TaskOutcome {
    /// The number that derived tables write for it.
    var code: Int {
        switch self {
        case .notEligible: 0
        case .drill: 1
        case .unrated: 2
        case .independent: 3
        case .assisted: 4
        }
    }

    /// Nil for a number that is none of them.
    init?(code: Int) {
        guard let outcome = TaskOutcome.allCases.first(where: { $0.code == code }) else { return nil }
        self = outcome
    }
}
