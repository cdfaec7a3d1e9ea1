/// A task as the ledger's entries about it, taken in their order, make it.
public struct TaskRecord: Hashable, Sendable, Codable {
    public typealias ID = Identifier<TaskRecord>

    public var id: ID
    public var title: String?
    public var severity: Severity = .p3
    public var service: String?
    public var capability: Capability.ID?
    public var channel: String?
    public var reporter: String?
    public var askedOf: AskedOf = .own
    public var occurred: Moment?
    public var opened: Moment?
    public var responded: Moment?
    public var resolved: Moment?
    public var closed: Moment?
    /// When it had been closed before it was opened again.
    public var earlierClosings: [Moment] = []
    public var reopenings: [Moment] = []
    public var workers: [Worker] = []
    public var helpedBy: Helper?
    /// What had been reported, where an assessor overturned it.
    public var reported: Reported?
    public var marks: Set<TaskMark> = []
    public var rating: Int?
    public var drill: TaskReport.DrillResult?
    public var review: Review = .open
    /// Who recorded its outcome.
    public var recordedBy: Person.ID?

    /// Whether an assessor has looked at the reported levels.
    public enum Review: String, Hashable, Sendable, Codable {
        case open, confirmed, overturned
    }

    /// Who worked on it and who helped, as first said.
    public struct Reported: Hashable, Sendable, Codable {
        public var workers: [Worker]
        public var helpedBy: Helper?

        public init(workers: [Worker], helpedBy: Helper?) {
            self.workers = workers
            self.helpedBy = helpedBy
        }
    }

    public init(id: ID) {
        self.id = id
    }

    /// The task after one more entry about it.
    public mutating func apply(_ record: Record) {
        switch record.statement {
        case .taskLogged(let report), .taskOpened(let report), .taskResolved(let report):
            merge(report)
            if report.workers != nil || recordedBy == nil { recordedBy = record.by }
        case .taskResponded(let step): responded = responded ?? step.when ?? .instant(record.effective)
        case .taskReopened(let step): reopenings.append(step.when ?? .instant(record.effective))
        case .taskConfirmed: review = .confirmed
        case .taskOverturned(let overturning):
            reported = Reported(workers: workers, helpedBy: helpedBy)
            workers = overturning.levels
            helpedBy = overturning.helpedBy
            review = .overturned
        case .taskRated(let rated): rating = rated.rating
        case .signedOff, .refused, .revoked, .reopened, .waived, .markedNotApplicable, .evidenceAdded,
            .moduleCompleted, .assessed, .selfAssessed, .assessmentConfirmed, .assessmentAnswered,
            .definitionsProposed, .definitionsApplied, .demonstrationStarted:
            break
        }
    }

    private mutating func merge(_ report: TaskReport) {
        if let closed, let told = report.closed, told != closed { earlierClosings.append(closed) }
        // Levels that are new have not been looked at.
        let isOtherwise =
            report.workers.map { $0 != workers } ?? false || report.helpedBy.map { $0 != helpedBy } ?? false
        if isOtherwise {
            review = .open
            reported = nil
        }
        title = report.title ?? title
        severity = report.severity ?? severity
        service = report.service ?? service
        capability = report.capability ?? capability
        channel = report.channel ?? channel
        reporter = report.reporter ?? reporter
        askedOf = report.askedOf ?? askedOf
        occurred = report.occurred ?? occurred
        opened = report.opened ?? opened
        responded = report.responded ?? responded
        resolved = report.resolved ?? resolved
        closed = report.closed ?? closed
        if let reopened = report.reopened, !reopenings.contains(reopened) { reopenings.append(reopened) }
        workers = report.workers ?? workers
        helpedBy = report.helpedBy ?? helpedBy
        marks = report.marks.map { Set($0) } ?? marks
        rating = report.rating ?? rating
        drill = report.drill ?? drill
    }
}

/// What a task says about independence.
public enum TaskOutcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// Open, cancelled, a duplicate, or gone by itself.
    case notEligible = "not-eligible"
    /// Rehearsed: counted apart.
    case drill
    /// Closed by the receiving team, and no level said.
    case unrated
    case independent
    /// Eligible, and not done independently.
    case assisted
}

extension TaskRecord {
    /// The outcome for the team, by the rules of independence.
    ///
    /// A task counts as independent when the receiving team alone did it without help of the delivering team, each of its
    /// doers at level 4 or 5 or helped by a colleague only, nobody took it over, and it was not reopened within seven days of closing.
    public func outcome(in zone: Zone) -> TaskOutcome {
        eligibility ?? common(in: zone)
    }

    /// The outcome for one of those who worked on it: level 4 or 5, with the same exclusions.
    public func outcome(for person: Person.ID, in zone: Zone) -> TaskOutcome {
        if let state = eligibility { return state }
        guard let worker = workers.first(where: { $0.person == person }) else { return .notEligible }
        guard let level = worker.level else { return .unrated }
        return level.isIndependent && !marks.contains(.takenOver) && !wasReopenedEarly(in: zone)
            ? .independent : .assisted
    }

    private var eligibility: TaskOutcome? {
        if closed == nil || !marks.isDisjoint(with: [.cancelled, .duplicate, .resolvedItself]) { return .notEligible }
        return marks.contains(.drill) ? .drill : nil
    }

    /// Why the team did not do it independently, one that decides by itself first; empty when nothing speaks against it.
    public func shortfalls(in zone: Zone) -> [Shortfall] {
        var found: [Shortfall] = []
        if marks.contains(.takenOver) { found.append(.takenOver) }
        let delivering = workers.filter { $0.side == .delivering }.map(\.person)
        if !delivering.isEmpty { found.append(.workedByDelivering(delivering)) }
        if helpedBy == .delivering { found.append(.helpedByDelivering) }
        for worker in workers where worker.side == .receiving && helpedBy != .colleague {
            if let level = worker.level, !level.isIndependent { found.append(.supervised(worker.person, level)) }
        }
        if wasReopenedEarly(in: zone) { found.append(.reopenedEarly) }
        return found
    }

    private func common(in zone: Zone) -> TaskOutcome {
        let shortfalls = shortfalls(in: zone)
        if shortfalls.first?.decidesWithoutLevels == true { return .assisted }
        if workers.isEmpty || workers.contains(where: { $0.level == nil }) { return .unrated }
        return shortfalls.isEmpty ? .independent : .assisted
    }

    /// Whether it was ever reopened within seven days after it was closed.
    public func wasReopenedEarly(in zone: Zone) -> Bool {
        guard let closed else { return false }
        return (earlierClosings + [closed]).contains { closing in
            reopenings.contains { reopening in
                reopening.latest(in: zone) >= closing.earliest(in: zone)
                    && reopening.earliest(in: zone) <= closing.latest(in: zone).adding(days: 7)
            }
        }
    }

    /// Whether an assessor must look at its levels: every P0 and P1, and one in five of the others by the hash of its id.
    public func needsReview(hash: (String) -> UInt64) -> Bool {
        severity <= .p1 || hash(id.rawValue) % 5 == 0
    }
}
