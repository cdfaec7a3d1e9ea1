/// What a task's life as a ticket came to so far.
public struct TaskTicket: Hashable, Sendable, Codable {
    /// When it waited for whoever reported it, in their order; only the last may be under way.
    public var waits: [Wait] = []
    /// From when it was solved until it was opened again, each time, in their order.
    public var rests: [Rest] = []
    /// Since when it is solved and not closed yet; nil before that, and from its closing on.
    public var restored: Instant?
    /// In the order in which they took effect.
    public var severityChanges: [Regrading] = []
    /// Nil as long as nobody handed it on.
    public var assignee: Assignee?
    public var escalations: [TaskEscalation] = []
    /// The task that counts for both.
    public var duplicateOf: TaskRecord.ID?
    /// In the order in which they were done.
    public var stages: [StageDone] = []
    /// The newest, nil before there is one.
    public var review: IncidentReview?

    public struct Wait: Hashable, Sendable, Codable {
        public var from: Instant
        /// Nil while it waits.
        public var to: Instant?

        public init(from: Instant, to: Instant? = nil) {
            self.from = from
            self.to = to
        }

        /// The newest time that it tells.
        public var newest: Instant { to ?? from }
    }

    public struct Rest: Hashable, Sendable, Codable {
        public var from: Moment
        public var to: Moment

        public init(from: Moment, to: Moment) {
            self.from = from
            self.to = to
        }
    }

    public struct Regrading: Hashable, Sendable, Codable {
        public var from: Severity
        public var to: Severity
        public var when: Instant

        public init(from: Severity, to: Severity, when: Instant) {
            self.from = from
            self.to = to
            self.when = when
        }
    }

    public struct Assignee: Hashable, Sendable, Codable {
        /// Nil for a team of whom nobody was named.
        public var person: Person.ID?
        public var side: Side

        public init(person: Person.ID?, side: Side) {
            self.person = person
            self.side = side
        }
    }

    public init() {}

    /// At most so many waits are told of a task in one go.
    public static let mostWaits = 200

    /// Whether it waits for whoever reported it.
    public var isWaiting: Bool { waits.last.map { $0.to == nil } ?? false }

    mutating func endWait(at instant: Instant) {
        guard let last = waits.last, last.to == nil else { return }
        waits[waits.count - 1].to = max(last.from, instant)
    }
}

extension TaskRecord {
    mutating func apply(_ fact: TicketFact) {
        switch fact {
        case .waiting(let step): if !ticket.isWaiting { ticket.waits.append(.init(from: step.when)) }
        case .working(let step): ticket.endWait(at: step.when)
        case .restored(let step):
            ticket.endWait(at: step.when)
            ticket.restored = step.when
            resolved = .instant(step.when)
        case .severityChanged(let change):
            ticket.severityChanges.append(.init(from: severity, to: change.severity, when: change.when))
            toldSeverity = change.severity
        case .handedOn(let fact): ticket.assignee = .init(person: fact.person, side: fact.side)
        case .escalated(let escalation): ticket.escalations.append(escalation)
        case .duplicateLinked(let link): ticket.duplicateOf = link.original
        case .stageDone(let done): ticket.stages.append(done)
        case .reviewed(let review): ticket.review = review
        }
    }
}

extension TaskRecord {
    /// What a report means for the ticket, before the rest of it is taken up: another severity is a change of it, a solution
    /// ends the waiting, an opening again that is told of a closed task ends its rest, and the times at which it waited are those
    /// that are told.
    mutating func takeTicket(_ report: TaskReport, _ effective: Instant) {
        if let severity = report.severity, let before = toldSeverity, severity != before {
            ticket.severityChanges.append(.init(from: before, to: severity, when: effective))
        }
        if let solved = report.resolved ?? report.closed { ticket.endWait(at: solved.instant ?? effective) }
        if let reopened = report.reopened, !reopenings.contains(reopened), let from = resolved ?? closed {
            ticket.rests.append(.init(from: from, to: reopened))
        }
        ticket.waits = report.waits ?? ticket.waits
    }
}

extension [TaskTicket.Wait] {
    /// What was known of them at an instant: those that had begun, the last under way where it had not ended; nil for none.
    func known(at instant: Instant) -> [TaskTicket.Wait]? {
        let begun = filter { $0.from <= instant }.map { wait in
            TaskTicket.Wait(from: wait.from, to: wait.to.flatMap { $0 <= instant ? $0 : nil })
        }
        return begun.isEmpty ? nil : begun
    }

    /// Whether they tell nothing beyond those that are known: as an older export does, of which the last may have ended since.
    public func isPart(of known: [TaskTicket.Wait]) -> Bool {
        count <= known.count
            && zip(self, known).enumerated().allSatisfy { place, pair in
                pair.0 == pair.1 || place == count - 1 && pair.0.to == nil && pair.0.from == pair.1.from
            }
    }

    /// The times at which a wait began or ended.
    var times: [Instant] { flatMap { [$0.from, $0.to].compactMap(\.self) } }
}
