public import HandoverModel

/// What tasks give by a claim, by the terms and the calendar of some definitions.
public struct ClaimScale: Sendable {
    private let terms: CreditTerms
    private let days: ClaimDays

    /// Nil where nothing is said of credits.
    public init?(_ definitions: Definitions) {
        guard let terms = definitions.credits else { return nil }
        self.terms = terms
        days = ClaimDays(definitions)
    }

    /// What a task missed; nil for one that kept its promises, counts for nothing, or was no task of the delivering team's desk.
    ///
    /// `policy`: The definitions by which its clocks count.
    public func late(_ task: TaskRecord, by policy: Definitions, now: Instant) -> LateTask? {
        guard task.askedOf == .delivering else { return nil }
        return LateTask(task, by: policy, terms: terms, days: days, now: now)
    }

    /// What of it can be claimed on a day: promises that give something and whose last day has not passed; nil for nothing.
    public func claimed(_ late: LateTask, on day: Day) -> ClaimedTask? {
        let missed = late.breaches.filter { breach in
            (breach.tier?.credit ?? 0) > 0 && breach.claimBy.map { $0 >= day } ?? true
        }
        guard !missed.isEmpty else { return nil }
        return ClaimedTask(
            task: late.task, share: terms.credit(missed.compactMap(\.tier)), policy: late.policy,
            promises: missed.map { breach in
                .init(
                    promise: breach.promise, limit: breach.limit, elapsed: breach.elapsed,
                    share: breach.tier?.credit ?? 0)
            })
    }

    /// What tasks give together, with the cap, in millionths of the fee.
    public func share(_ tasks: [ClaimedTask]) -> Int { min(tasks.reduce(0) { $0 + $1.share }, terms.cap) }

    /// How much a share is; nil where the fee is not said.
    public func amount(_ share: Int) -> Money? { terms.fee?.amount?.share(share) }

    /// The last day of a claim to what happened on a day; nil where there is no time for claims.
    public func lastDay(after day: Day) -> Day? {
        terms.claimDays.flatMap { days.calendar.day($0, workingDaysAfter: day) }
    }
}

extension LateTask {
    /// The last day on which anything of it can be claimed; nil where nothing gives anything, or there is no time for claims.
    public var lastClaimDay: Day? {
        breaches.filter { ($0.tier?.credit ?? 0) > 0 }.compactMap(\.claimBy).max()
    }
}

/// Tasks by which one problem came up repeatedly.
public struct RepeatedTasks: Hashable, Sendable {
    /// At least two, by the days they were opened on, then by the bytes of their ids.
    public let tasks: [TaskRecord.ID]
    /// The day on which the last of them was opened: that on which the problem came again.
    public let day: Day

    /// Nil unless all were tasks of the delivering team's desk, of one service, with the same title or the same document, and
    /// were opened within so many days as problems are looked for.
    public init?(_ records: [TaskRecord], zone: Zone) {
        let dated = records.compactMap { record in record.problemDay(in: zone).map { (record, day: $0) } }
            .sorted { left, right in
                if left.day != right.day { return left.day < right.day }
                return left.0.id.rawValue.utf8.lexicographicallyPrecedes(right.0.id.rawValue.utf8)
            }
        guard dated.count == records.count, dated.count > 1, let first = dated.first, let last = dated.last,
            first.day.days(to: last.day) < RepeatedProblems.standardDays,
            dated.allSatisfy({ $0.0.askedOf == .delivering && $0.0.service == first.0.service }),
            ProblemKind.allCases.contains(where: { kind in
                guard let text = first.0.problem(kind) else { return false }
                return dated.allSatisfy { $0.0.problem(kind) == text }
            })
        else { return nil }
        tasks = dated.map(\.0.id)
        day = last.day
    }
}
