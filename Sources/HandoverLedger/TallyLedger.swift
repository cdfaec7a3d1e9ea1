internal import HandoverModel

/// A row of the tally: where a count belongs.
struct TallyKey: Hashable, Sendable {
    var dimension: TallyDimension
    var value: String
    var closedDay: Int
    var effectiveDay: Int
    /// The day on which the entry that changed the count was recorded.
    var recordedDay: Int
}

/// Changes of the tally that have not been written yet.
struct TallyChanges: Sendable {
    private(set) var rows: [TallyKey: Tally] = [:]
    /// How many clocks of closed tasks came out so.
    private(set) var clocks: [ClockKey: Int] = [:]
    /// On how many tasks something counts.
    private(set) var support: [SupportKey: Int] = [:]

    var isEmpty: Bool { rows.isEmpty && clocks.isEmpty && support.isEmpty }

    mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        clocks.removeAll(keepingCapacity: true)
        support.removeAll(keepingCapacity: true)
    }

    mutating func merge(_ other: TallyChanges) {
        for (key, tally) in other.rows { rows[key, default: .zero] += tally }
        for (key, tasks) in other.clocks { clocks[key, default: 0] += tasks }
        for (key, tasks) in other.support { support[key, default: 0] += tasks }
    }

    mutating func add(_ tally: Tally, at key: TallyKey) { rows[key, default: .zero] += tally }

    mutating func add(_ tasks: Int, at key: ClockKey) { clocks[key, default: 0] += tasks }

    mutating func add(_ tasks: Int, at key: SupportKey) { support[key, default: 0] += tasks }

    /// Counts the states of a task, or takes them out of the count with a factor of −1: what holds from a day on or from an
    /// earlier one.
    mutating func count(_ states: [TaskState], times factor: Int, recorded: Int, through day: Int = Schema.forever) {
        for state in states where state.from <= day {
            count(state.facts, on: state.from, times: factor, recorded)
            if state.until != Schema.forever, state.until <= day {
                count(state.facts, on: state.until, times: -factor, recorded)
            }
        }
    }

    private mutating func count(_ facts: TaskState.Facts, on day: Int, times factor: Int, _ recorded: Int) {
        countClocks(facts, on: day, times: factor, recorded)
        countSupport(facts, on: day, times: factor, recorded)
        func add(_ outcome: TaskOutcome, _ dimension: TallyDimension, _ value: String) {
            let tally = Tally(outcome, facts)
            guard tally != .zero else { return }
            let key = TallyKey(
                dimension: dimension, value: value, closedDay: facts.closedDay, effectiveDay: day,
                recordedDay: recorded)
            rows[key, default: .zero] += factor > 0 ? tally : .zero - tally
        }
        add(facts.outcome, .all, "")
        add(facts.outcome, .severity, facts.severity.rawValue)
        if !facts.capability.isEmpty { add(facts.outcome, .capability, facts.capability) }
        if !facts.service.isEmpty { add(facts.outcome, .service, facts.service) }
        if facts.outcome == .independent, let opened = OpeningTime(facts) { add(.independent, .opened, opened.value) }
        for work in facts.workers { add(work.outcome, .person, work.person.rawValue) }
    }
}

/// A row of the tally of clocks: where a closed task's clock belongs.
struct ClockKey: Hashable, Sendable {
    var dimension: ClockDimension
    var value: String
    var desk: AskedOf
    var promise: ServicePromise
    var outcome: ClockOutcome
    var closedDay: Int
    var effectiveDay: Int
    var recordedDay: Int
}

extension TallyChanges {
    fileprivate mutating func countClocks(
        _ facts: TaskState.Facts, on day: Int, times factor: Int, _ recorded: Int
    ) {
        for (promise, outcome) in zip(ServicePromise.allCases, facts.clocks) {
            for dimension in ClockDimension.allCases {
                let value =
                    switch dimension {
                    case .severity: facts.severity.rawValue
                    case .service: facts.service
                    }
                let key = ClockKey(
                    dimension: dimension, value: value, desk: facts.desk, promise: promise, outcome: outcome,
                    closedDay: facts.closedDay, effectiveDay: day, recordedDay: recorded)
                add(factor, at: key)
            }
        }
    }
}

extension TallyChanges {
    fileprivate mutating func countSupport(
        _ facts: TaskState.Facts, on day: Int, times factor: Int, _ recorded: Int
    ) {
        for mark in facts.support {
            for dimension in mark.fact.dimensions {
                let key = SupportKey(
                    dimension: dimension, fact: mark.fact, day: mark.day.number, value: facts.value(of: dimension),
                    desk: facts.desk, amount: mark.amount, effectiveDay: day, recordedDay: recorded)
                add(factor, at: key)
            }
        }
    }
}

extension Tally {
    /// One task with an outcome.
    init(_ outcome: TaskOutcome, _ facts: TaskState.Facts) {
        self.init()
        switch outcome {
        case .notEligible: return
        case .drill: drills = 1
        case .unrated: unrated = 1
        case .independent: independent = 1
        case .assisted: assisted = 1
        }
        guard eligible == 1 else { return }
        let isReviewed = facts.review != .open
        reviewsNeeded = facts.needsReview ? 1 : 0
        reviewsDone = facts.needsReview && isReviewed ? 1 : 0
        reviewed = isReviewed ? 1 : 0
        overturned = facts.review == .overturned ? 1 : 0
    }
}
