public import HandoverModel

/// How something that is promised again and again was kept, period by period.
public struct CommitmentState: Hashable, Sendable, Codable {
    public enum Standing: String, CaseIterable, Hashable, Sendable, Codable {
        /// The period is over, and nobody said it done.
        case missed
        /// The period goes on, and nobody said it done yet.
        case open
        /// Done no later than the last day of the period.
        case inTime = "in-time"
        /// Done on a day after the period.
        case late
    }

    /// That it was done, and who recorded that when.
    public struct Done: Hashable, Sendable, Codable {
        public var entry: Int
        public var by: Person.ID
        public var recorded: Instant
        public var when: Instant
        public var link: String?
        public var note: String?
    }

    public struct Period: Hashable, Sendable, Codable {
        public var period: SupportPeriod
        public var standing: Standing
        /// Nil while nobody said it done.
        public var done: Done?

        /// Whether it is one of those counted: it was done, or is over.
        public var counts: Bool { standing != .open }
    }

    public var id: Commitment.ID
    public var every: SupportPeriod.Kind
    public var owner: TeamRole
    /// Those that count and have begun, the oldest first.
    public var periods: [Period]
    /// The last day that is over.
    public var over: Day

    /// `day`, `over`: That of the register, and the last one that is over by then: the same at the last instant of it (decision 0011).
    init(_ commitment: Commitment, done: [SupportPeriod: Done], of handover: Handover, on day: Day, over: Day) {
        id = commitment.id
        every = commitment.every
        owner = commitment.owner
        self.over = over
        periods = commitment.periods(of: handover, through: day).map { period in
            guard let done = done[period] else {
                return Period(period: period, standing: period.last <= over ? .missed : .open)
            }
            let isLate = CommitmentDone.isLate(done.when, after: period, in: handover.zone)
            return Period(period: period, standing: isLate ? .late : .inTime, done: done)
        }
    }

    /// The one that goes on; nil where it does not count, and once all are over.
    public var current: Period? { periods.last.flatMap { $0.period.last <= over ? nil : $0 } }

    /// Those that are over and passed without it, the oldest first.
    public var missed: [SupportPeriod] { periods.filter { $0.standing == .missed }.map(\.period) }

    /// Those of which nobody said it done, the one that goes on included.
    public var undone: [SupportPeriod] { periods.filter { $0.done == nil }.map(\.period) }

    /// In how many periods it was done in time, of those in which it was done or that are over.
    public var inTime: Measure.Ratio { Self.inTime(periods) }

    static func inTime(_ periods: some Sequence<Period>) -> Measure.Ratio {
        periods.reduce(into: Measure.Ratio(numerator: 0, denominator: 0)) { ratio, period in
            if period.counts { ratio.denominator += 1 }
            if period.standing == .inTime { ratio.numerator += 1 }
        }
    }
}

/// What the definitions promise again and again, and how it was kept.
public struct CommitmentRegister: Hashable, Sendable, Codable {
    public var asOf: Instant
    public var day: Day
    /// In the order of the definitions.
    public var commitments: [CommitmentState]

    /// `statements`: Entries about the handover, of which other kinds are passed over.
    ///
    /// Periods count by the definitions given: what was counted by earlier ones is told by them.
    public init(_ statements: [Entry], asOf: Instant, definitions: Definitions) {
        self.asOf = asOf
        let day = definitions.handover.zone.day(of: asOf)
        self.day = day
        guard !definitions.commitments.isEmpty else {
            commitments = []
            return
        }
        let over = definitions.handover.zone.lastDayOver(by: asOf)
        var done: [Commitment.ID: [SupportPeriod: CommitmentState.Done]] = [:]
        for entry in Timeline(statements, asOf: asOf).standing {
            guard case .commitmentDone(let fact) = entry.record.statement else { continue }
            // Once a period; were it there twice, the first would count.
            if let known = done[fact.commitment]?[fact.period], known.entry < entry.number { continue }
            done[fact.commitment, default: [:]][fact.period] = CommitmentState.Done(
                entry: entry.number, by: entry.record.by, recorded: entry.record.at, when: fact.when, link: fact.link,
                note: fact.note)
        }
        commitments = definitions.commitments.map {
            CommitmentState($0, done: done[$0.id] ?? [:], of: definitions.handover, on: day, over: over)
        }
    }

    public subscript(id: Commitment.ID) -> CommitmentState? { commitments.first { $0.id == id } }

    /// Those of which a period passed without it.
    public var missed: [CommitmentState] { commitments.filter { !$0.missed.isEmpty } }

    /// In how many periods something was done in time, of those in which it was done or that are over.
    public var inTime: Measure.Ratio { CommitmentState.inTime(commitments.flatMap(\.periods)) }

    /// The same of the periods whose last day is one of these.
    public func inTime(on days: ClosedRange<Day>) -> Measure.Ratio {
        CommitmentState.inTime(commitments.flatMap(\.periods).filter { days.contains($0.period.last) })
    }
}
