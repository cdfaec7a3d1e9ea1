/// A task as the ledger's entries about it, taken in their order, make it.
public struct TaskRecord: Hashable, Sendable, Codable {
    public typealias ID = Identifier<TaskRecord>

    public var id: ID
    public var title: String?
    /// The severity that was said; nil counts as P3.
    public var toldSeverity: Severity?
    public var service: String?
    public var capability: Capability.ID?
    public var channel: String?
    public var reporter: String?
    /// Whose desk got it, as it was said; nil counts as the receiving team's own.
    public var toldAskedOf: AskedOf?
    /// Of a kind that has a response of its own; nil for any other.
    public var supportKind: SupportKind?
    public var occurred: Moment?
    public var opened: Moment?
    public var responded: Moment?
    public var resolved: Moment?
    public var closed: Moment?
    /// When it had been closed, or solved without being closed, before it was opened again.
    public var earlierClosings: [Moment] = []
    public var reopenings: [Moment] = []
    /// How it had been done each time it was closed before it was opened again.
    public var earlierRounds: [Round] = []
    /// Opened again by somebody, and not resolved since.
    public var isOpenAgain = false
    public var workers: [Worker] = []
    public var helpedBy: Helper?
    /// What had been reported, where an assessor overturned it.
    public var reported: Reported?
    public var marks: Set<TaskMark> = []
    public var rating: Int?
    /// When the user gave the rating.
    public var rated: Instant?
    public var drill: TaskReport.DrillResult?
    /// Which document was updated with it: an item's address, or a text.
    public var document: String?
    /// Why none was; of no account where there is one.
    public var noDocument: String?
    public var review: Review = .open
    /// When an assessor confirmed or overturned the levels.
    public var reviewed: Instant?
    /// First told by a table, of a ticket that was worked on in another system.
    public var isFromTable = false
    /// Its life as a ticket.
    public var ticket = TaskTicket()
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

    /// Who worked on it from one opening to the closing, and how.
    public struct Round: Hashable, Sendable, Codable {
        public var workers: [Worker]
        public var helpedBy: Helper?
        public var marks: Set<TaskMark>

        public init(workers: [Worker], helpedBy: Helper? = nil, marks: Set<TaskMark> = []) {
            self.workers = workers
            self.helpedBy = helpedBy
            self.marks = marks
        }
    }

    public init(id: ID) {
        self.id = id
    }

    public var severity: Severity {
        get { toldSeverity ?? .p3 }
        set { toldSeverity = newValue }
    }

    public var askedOf: AskedOf {
        get { toldAskedOf ?? .own }
        set { toldAskedOf = newValue }
    }

    /// All rounds, the last one included.
    var rounds: [Round] { earlierRounds + [Round(workers: workers, helpedBy: helpedBy, marks: marks)] }

    /// Everybody who worked on it in any round, each once as they did it last.
    public var everyone: [Worker] {
        guard !earlierRounds.isEmpty else { return workers }
        return rounds.reversed().flatMap(\.workers).reduce(into: []) { known, worker in
            if !known.contains(where: { $0.person == worker.person }) { known.append(worker) }
        }
    }

    /// The task after one more entry about it.
    public mutating func apply(_ record: Record) {
        switch record.statement {
        case .taskLogged(let report), .taskOpened(let report), .taskResolved(let report):
            if record.isImported, recordedBy == nil { isFromTable = true }
            merge(report, record.effective)
            if report.workers != nil || recordedBy == nil { recordedBy = record.by }
        case .taskResponded(let step): responded = responded ?? step.when ?? .instant(record.effective)
        case .taskReopened(let step): reopen(step.when ?? .instant(record.effective))
        case .taskConfirmed:
            review = .confirmed
            reviewed = record.effective
        case .taskOverturned(let overturning):
            reported = Reported(workers: workers, helpedBy: helpedBy)
            workers = overturning.levels
            helpedBy = overturning.helpedBy
            review = .overturned
            reviewed = record.effective
        case .taskRated(let rated): rate(rated.rating, record.effective)
        case .ticket(let fact): apply(fact)
        case .signedOff, .refused, .revoked, .reopened, .waived, .markedNotApplicable, .evidenceAdded,
            .moduleCompleted, .assessed, .selfAssessed, .assessmentConfirmed, .assessmentAnswered,
            .definitionsProposed, .definitionsApplied, .blockerWaived, .acceptanceStated, .acceptanceSigned,
            .acceptanceDeclined, .demonstrationStarted, .helpAsked, .helpAnswered, .phaseSet, .availability,
            .checkpointRecorded,
            .reverified, .checkRan, .alert, .reportApproved, .improvement, .creditClaim, .technicalChange,
            .commitmentDone,
            .access:
            break
        }
    }

    /// How it was done so far stays; what comes next is looked at anew.
    private mutating func reopen(_ when: Moment) {
        reopenings.append(when)
        if let restored = ticket.restored {
            // It was not closed: the round goes on.
            ticket.endWait(at: when.instant ?? restored)
            ticket.rests.append(.init(from: .instant(restored), to: when))
            earlierClosings.append(.instant(restored))
            (ticket.restored, resolved) = (nil, nil)
            return
        }
        guard let closed else { return }
        ticket.endWait(at: (resolved ?? closed).instant ?? Instant.range.lowerBound)
        ticket.rests.append(.init(from: resolved ?? closed, to: when))
        earlierRounds.append(Round(workers: workers, helpedBy: helpedBy, marks: marks))
        isOpenAgain = true
        review = .open
        reviewed = nil
        reported = nil
    }

    private mutating func rate(_ rating: Int, _ when: Instant) {
        self.rating = rating
        rated = when
    }

    private mutating func merge(_ report: TaskReport, _ effective: Instant) {
        // That a task was opened at the very time of its closing says that it was, and not when.
        if let reopened = report.reopened, let closed, reopened != closed || report.closed != nil,
            !reopenings.contains(reopened)
        {
            reopen(reopened)
        }
        if let closed, let told = report.closed, told != closed { earlierClosings.append(closed) }
        takeTicket(report, effective)
        // Levels that are new have not been looked at.
        let isOtherwise =
            report.workers.map { $0 != workers } ?? false || report.helpedBy.map { $0 != helpedBy } ?? false
        if isOtherwise {
            review = .open
            reported = nil
        }
        title = report.title ?? title
        toldSeverity = report.severity ?? toldSeverity
        service = report.service ?? service
        capability = report.capability ?? capability
        channel = report.channel ?? channel
        reporter = report.reporter ?? reporter
        toldAskedOf = report.askedOf ?? toldAskedOf
        supportKind = report.supportKind ?? supportKind
        occurred = report.occurred ?? occurred
        opened = report.opened ?? opened
        responded = report.responded ?? responded
        resolved = report.resolved ?? resolved
        if report.closed != nil, isOpenAgain {
            isOpenAgain = false
            // Each closing says which document was updated.
            (document, noDocument) = (nil, nil)
        }
        closed = report.closed ?? closed
        if report.closed != nil { ticket.restored = nil }
        if let reopened = report.reopened, !reopenings.contains(reopened) { reopenings.append(reopened) }
        workers = report.workers ?? workers
        helpedBy = report.helpedBy ?? helpedBy
        marks = report.marks.map { Set($0) } ?? marks
        if let told = report.rating, told != rating { rate(told, effective) }
        drill = report.drill ?? drill
        document = report.document ?? document
        noDocument = report.noDocument ?? noDocument
    }
}
