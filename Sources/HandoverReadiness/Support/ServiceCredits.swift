public import HandoverModel

/// What missed promises of some days would give back of the fee, by the terms in force at the time asked for.
///
/// A preview: what is given back is agreed between people. A closed task belongs to the day on which it was closed, and its
/// clocks count by the definitions under which that was recorded; one that is open belongs to the day asked for. Only what the
/// delivering team's desk got counts, and nothing that was cancelled, is a duplicate or a drill, or went by itself.
public struct ServiceCredits: Hashable, Sendable, Codable {
    public var asOf: Instant
    public var first: Day
    public var last: Day
    /// Only of this severity and service; nil for all.
    public var severity: Severity?
    public var service: String?
    /// Nil where nothing is said of credits: then nothing is counted.
    public var terms: CreditTerms?
    /// Whether open tasks count, since the day asked for is one of the days.
    public var includesOpen: Bool
    /// How many tasks were answered or resolved later than promised.
    public var lateTasks = 0
    /// How many of these are open.
    public var openTasks = 0
    /// How many of them give anything back.
    public var creditedTasks = 0
    /// What they give together, without the cap, in millionths of the fee.
    public var sum = 0
    /// Those that give most first; what is left out of the list is counted all the same.
    public var tasks: [LateTask] = []

    /// In millionths of the fee.
    public var total: Int { min(sum, terms?.cap ?? 0) }

    /// How much that is; nil where the fee is not said.
    public var amount: Money? { terms?.fee?.amount?.share(total) }
}

/// A task that was answered or resolved later than promised.
public struct LateTask: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    public var title: String?
    public var severity: Severity
    public var service: String?
    public var workers: [Person.ID]
    /// Nil for one that is open.
    public var closed: Day?
    /// The definitions by which its clocks count.
    public var policy: Digest
    /// Response, then resolution; those kept are left out.
    public var breaches: [Breach]
    /// In millionths of the fee.
    public var credit: Int

    public struct Claim: Hashable, Sendable, Codable {
        public var id: CreditClaim.ID
        public var stage: CreditClaim.Stage

        public init(id: CreditClaim.ID, stage: CreditClaim.Stage) {
            self.id = id
            self.stage = stage
        }
    }

    /// A promise that was missed.
    public struct Breach: Hashable, Sendable, Codable {
        public var promise: ServicePromise
        public var target: ServiceTarget
        /// Milliseconds, as is `elapsed`.
        public var limit: Int64
        public var elapsed: Int64
        /// When the clock came to the limit.
        public var since: Instant
        public var isByRegrading: Bool
        /// The furthest tier that it came to; nil where it came to none.
        public var tier: CreditTerms.Tier?
        /// The last day on which a claim is filed; nil without a tier, or a time for claims.
        public var claimBy: Day?
        /// Whether working days on the way have not been published yet.
        public var isProvisional: Bool
        /// The claim to it that stands, or the newest that was refused; nil for none.
        public var claim: Claim?

        /// How far over, in millionths of the limit and rounded down; nil for a limit of nothing.
        public var over: Int? {
            guard limit > 0 else { return nil }
            return Int(limit.dividingFullWidth((elapsed - limit).multipliedFullWidth(by: 1_000_000)).quotient)
        }
    }

    /// Nil for a task that kept response and resolution, or counts for nothing.
    init?(_ task: TaskRecord, by policy: Definitions, terms: CreditTerms, days: ClaimDays, now: Instant) {
        guard task.clockExclusion == nil, let found = TaskClocks(task, by: policy, now: now) else { return nil }
        let breaches = found.clocks.compactMap { clock in
            clock.promise == .escalation ? nil : Breach(clock, terms: terms, days: days)
        }
        guard !breaches.isEmpty else { return nil }
        self.task = task.id
        title = task.title
        severity = task.severity
        service = task.service
        workers = task.everyone.map(\.person)
        closed = task.isClosedNow(in: days.zone) ? task.closed?.day(in: days.zone) : nil
        self.policy = found.policy
        self.breaches = breaches
        credit = terms.credit(breaches.compactMap(\.tier))
    }
}

extension LateTask {
    /// Whether something of it that gives anything is in no claim, or in one that was refused.
    public var hasUnclaimed: Bool {
        breaches.contains { ($0.tier?.credit ?? 0) > 0 && $0.claim.map { $0.stage == .refused } ?? true }
    }
}

extension ServiceCredits {
    /// Says of each promise of the tasks that are listed which claim is about it.
    public mutating func mark(_ register: ClaimRegister) {
        for index in tasks.indices {
            let task = tasks[index].task
            for place in tasks[index].breaches.indices {
                let event = ClaimEvent.missed(task, tasks[index].breaches[place].promise)
                tasks[index].breaches[place].claim = register.newest(about: event).map {
                    .init(id: $0.id, stage: $0.stage)
                }
            }
        }
    }
}

extension LateTask.Breach {
    fileprivate init?(_ clock: TaskClocks.Clock, terms: CreditTerms, days: ClaimDays) {
        guard clock.elapsed > clock.limit, let since = clock.reachedLimit else { return nil }
        promise = clock.promise
        target = clock.target
        limit = clock.limit
        elapsed = clock.elapsed
        self.since = since
        isByRegrading = clock.isByRegrading
        tier = terms.tier(of: clock.promise, elapsed: clock.elapsed, limit: clock.limit)
        claimBy = tier == nil ? nil : terms.claimDays.flatMap { days.last($0, after: since) }
        isProvisional = claimBy.map(days.calendar.isProvisional) ?? false
    }
}

/// Counts the days within which claims are filed.
struct ClaimDays {
    let calendar: WorkingCalendar
    let zone: Zone

    init(_ definitions: Definitions) {
        calendar = definitions.calendar
        zone = definitions.handover.zone
    }

    /// The day of an instant is day 0.
    func last(_ count: Int, after instant: Instant) -> Day? {
        calendar.day(count, workingDaysAfter: zone.day(of: instant))
    }
}

extension TaskClocks.Clock {
    /// When it had run for as long as its limit, whether or not it is paused now; nil where it has not.
    fileprivate var reachedLimit: Instant? {
        var left = limit
        for part in parts {
            if part.milliseconds >= left { return part.from.adding(milliseconds: left) }
            left -= part.milliseconds
        }
        return nil
    }
}
