internal import HandoverModel

/// A row of the tally: where a count belongs.
struct TallyKey: Hashable {
    var dimension: TallyDimension
    var value: String
    var closedDay: Int
    var effectiveDay: Int
}

/// Changes of the tally that have not been written yet.
struct TallyChanges {
    private(set) var rows: [TallyKey: Tally] = [:]

    var isEmpty: Bool { rows.isEmpty }

    mutating func removeAll() { rows.removeAll(keepingCapacity: true) }

    mutating func merge(_ other: TallyChanges) {
        for (key, tally) in other.rows { rows[key, default: .zero] += tally }
    }

    /// Counts the states of a task, or takes them out of the count with a factor of −1.
    mutating func count(_ states: [TaskState], times factor: Int) {
        for state in states {
            count(state.facts, on: state.from, times: factor)
            if state.until != Schema.forever { count(state.facts, on: state.until, times: -factor) }
        }
    }

    private mutating func count(_ facts: TaskState.Facts, on day: Int, times factor: Int) {
        let tally = Tally(facts.outcome, facts)
        add(tally, .all, "", facts, day, factor)
        add(tally, .severity, facts.severity.rawValue, facts, day, factor)
        if !facts.capability.isEmpty { add(tally, .capability, facts.capability, facts, day, factor) }
        for work in facts.workers {
            add(Tally(work.outcome, facts), .person, work.person.rawValue, facts, day, factor)
        }
    }

    private mutating func add(
        _ tally: Tally, _ dimension: TallyDimension, _ value: String, _ facts: TaskState.Facts, _ day: Int,
        _ factor: Int
    ) {
        guard tally != .zero else { return }
        let key = TallyKey(dimension: dimension, value: value, closedDay: facts.closedDay, effectiveDay: day)
        rows[key, default: .zero] += factor > 0 ? tally : .zero - tally
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
