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
    ///
    /// `taken`: Promises that other claims are about. What the others give beside these is what is left to claim.
    ///
    /// `only`: The promises that are asked for; nil for all.
    public func claimed(
        _ late: LateTask, on day: Day, beside taken: Set<ServicePromise> = [], only: Set<ServicePromise>? = nil
    ) -> ClaimedTask? {
        let giving = late.breaches.filter { ($0.tier?.credit ?? 0) > 0 }
        let earlier = giving.filter { taken.contains($0.promise) }
        let missed = giving.filter { breach in
            !taken.contains(breach.promise) && only?.contains(breach.promise) ?? true
                && breach.claimBy.map { $0 >= day } ?? true
        }
        guard !missed.isEmpty else { return nil }
        let share = terms.credit((earlier + missed).compactMap(\.tier)) - terms.credit(earlier.compactMap(\.tier))
        return ClaimedTask(
            task: late.task, share: share, month: (late.closed ?? day).firstOfMonth, policy: late.policy,
            promises: missed.map { breach in
                .init(
                    promise: breach.promise, limit: breach.limit, elapsed: breach.elapsed,
                    share: breach.tier?.credit ?? 0, regraded: breach.isByRegrading ? true : nil)
            })
    }

    /// What tasks give together, in millionths of the fee: of each month no more than the cap leaves.
    ///
    /// `claimed`: What other claims come to, of each month by its first day.
    public func share(_ tasks: [ClaimedTask], beside claimed: [Day: Int]) -> Int {
        Dictionary(grouping: tasks, by: \.month).reduce(0) { sum, group in
            let (month, tasks) = group
            let left = max(terms.cap - (month.flatMap { claimed[$0] } ?? 0), 0)
            return sum + min(tasks.reduce(0) { $0 + $1.share }, left)
        }
    }

    /// How much a share is; nil where the fee is not said.
    public func amount(_ share: Int) -> Money? { terms.fee?.amount?.share(share) }

    /// The last day of a claim to what happened on a day; nil where there is no time for claims.
    public func lastDay(after day: Day) -> Day? {
        terms.claimDays.flatMap { days.calendar.day($0, workingDaysAfter: day) }
    }
}

extension LateTask {
    /// The last day on which anything of it can be claimed; nil where nothing gives anything, or there is no time for claims.
    ///
    /// `taken`: Promises that other claims are about, which are passed over.
    public func lastClaimDay(beside taken: Set<ServicePromise> = []) -> Day? {
        breaches.filter { ($0.tier?.credit ?? 0) > 0 && !taken.contains($0.promise) }.compactMap(\.claimBy).max()
    }

    /// Whether everything of it that gives anything is claimed by others.
    func isClaimed(by taken: Set<ServicePromise>) -> Bool {
        breaches.allSatisfy { ($0.tier?.credit ?? 0) == 0 || taken.contains($0.promise) }
    }
}

/// Tasks by which one problem came up repeatedly.
public struct RepeatedTasks: Hashable, Sendable {
    /// At least two, as they were opened; those of one instant, or of which only the day is known, by the bytes of their ids.
    public let tasks: [TaskRecord.ID]
    /// The day on which the last of them was opened: that on which the problem came again.
    public let day: Day

    /// Nil unless all were tasks of the delivering team's desk, of one service, with the same title or the same document, and
    /// were opened within so many days as problems are looked for.
    public init?(_ records: [TaskRecord], zone: Zone) {
        let dated = records.compactMap { record in record.problemDay(in: zone).map { (record, day: $0) } }
            .sorted { left, right in
                let (first, second) = (left.0.opened?.earliest(in: zone), right.0.opened?.earliest(in: zone))
                if let first, let second, first != second { return first < second }
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
