public import HandoverModel

/// Gathers what `ServiceCredits` is made of.
///
/// Keeps no more tasks than a few times those that are listed.
public struct CreditCount {
    private var credits: ServiceCredits
    private let days: ClaimDays
    private let limit: Int

    /// `definitions`: Those in force at the time asked for, by whose terms and calendar everything counts but the clocks.
    ///
    /// `limit`: How many tasks are listed, at least 1.
    public init(
        of days: ClosedRange<Day>, asOf: Instant, severity: Severity?, service: String?, includesOpen: Bool, limit: Int,
        definitions: Definitions
    ) {
        credits = ServiceCredits(
            asOf: asOf, first: days.lowerBound, last: days.upperBound, severity: severity, service: service,
            terms: definitions.credits, includesOpen: includesOpen)
        self.days = ClaimDays(definitions)
        self.limit = limit
    }

    /// Whether anything is given back at all.
    public var hasTerms: Bool { credits.terms != nil }

    /// Takes up a task that the delivering team's desk got; one that is no such task, or passes no filter, counts for nothing.
    ///
    /// - Parameters:
    ///   - task: A closed one, or one that is open at the time asked for.
    ///   - policy: The definitions by which its clocks count.
    ///   - isListed: Whether it may be in the list; it is counted all the same.
    public mutating func add(_ task: TaskRecord, by policy: Definitions, isListed: Bool = true) {
        guard let terms = credits.terms, task.askedOf == .delivering,
            credits.severity == nil || credits.severity == task.severity,
            credits.service == nil || credits.service == task.service,
            let late = LateTask(task, by: policy, terms: terms, days: days, now: credits.asOf)
        else { return }
        credits.lateTasks += 1
        if late.closed == nil { credits.openTasks += 1 }
        if late.credit > 0 { credits.creditedTasks += 1 }
        credits.sum += late.credit
        guard isListed else { return }
        credits.tasks.append(late)
        if credits.tasks.count >= limit * 4 { cut() }
    }

    public func finished() -> ServiceCredits {
        var done = self
        done.cut()
        return done.credits
    }

    private mutating func cut() {
        credits.tasks.sort { left, right in
            if left.credit != right.credit { return left.credit > right.credit }
            return left.task.rawValue.utf8.lexicographicallyPrecedes(right.task.rawValue.utf8)
        }
        credits.tasks.removeLast(max(credits.tasks.count - limit, 0))
    }
}
