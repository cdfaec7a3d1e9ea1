import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// The clocks of open tasks that have not stopped.
    func clocks(_ query: ClockQuery) throws -> Reply {
        let time = try moment(query.time)
        if let asked = query.person { _ = try person(asked, in: time.definitions) }
        return try reply(.clocks(try runningClocks(query, time)), time.definitions)
    }

    /// `time`: As of when, whatever the query says.
    func runningClocks(_ query: ClockQuery, _ time: AskedTime) throws -> RunningClocks {
        var found = RunningClocks(asOf: time.asOf, policy: time.definitions.digest)
        try forEachOpenTask(time) { task in
            if query.takes(task) { found.add(task, by: time.definitions) { query.state == nil || query.state == $0 } }
        }
        found.order(limit: min(max(query.limit, 1), 1000))
        return found
    }

    /// Which share of clocks was kept.
    ///
    /// - Throws: `laterFirst` for a last day before the first.
    func attainment(_ query: AttainmentQuery) throws -> Reply {
        if let first = query.first, let last = query.last, last < first {
            throw Refusal.laterFirst(from: .day(first), to: .day(last))
        }
        let time = try moment(query.time)
        var count = AttainmentCount(by: query.by, desk: query.desk, zone: time.zone)
        let first = query.first ?? Day(number: -1_000_000)
        let last = max(first, query.last ?? Day(number: 3_000_000))
        let counts = try view.clockCounts(
            AttainmentCount.dimension(of: query.by), closed: first...last, asOf: time.day, of: try part(time))
        for closed in counts { count.add(closed) }
        let includesOpen = (first...last).contains(time.day)
        if includesOpen {
            try forEachOpenTask(time) { count.add(open: $0, by: time.definitions, now: time.asOf) }
        }
        let attainment = count.attainment(
            first: query.first, last: query.last, asOf: time.asOf, includesOpen: includesOpen,
            definitions: time.definitions)
        return try reply(.attainment(attainment), time.definitions)
    }

    /// What missed promises of some days would give back: of the month of the last day, which is that of the time asked for,
    /// where no first one is given.
    ///
    /// - Throws: `laterFirst` for a last day before the first.
    func credits(_ query: CreditQuery) throws -> Reply {
        let time = try moment(query.time)
        let last = query.last ?? max(time.day, query.first ?? time.day)
        let first = query.first ?? last.firstOfMonth
        guard first <= last else { throw Refusal.laterFirst(from: .day(first), to: .day(last)) }
        var count = CreditCount(
            of: first...last, asOf: time.asOf, severity: query.severity, service: query.service,
            includesOpen: (first...last).contains(time.day), limit: min(max(query.limit, 1), 1000),
            definitions: time.definitions)
        let isListed = { (task: TaskRecord) in query.listed.map { RunningClock.isTask(task, of: $0) } ?? true }
        if count.hasTerms {
            let (day, part) = try reach(time)
            try view.forEachLateTask(closed: first...last, asOf: day, of: part) { task, policy in
                count.add(task, by: policy, isListed: isListed(task))
            }
            if (first...last).contains(time.day) {
                try forEachOpenTask(time) { count.add($0, by: time.definitions, isListed: isListed($0)) }
            }
        }
        var credits = count.finished()
        if !credits.tasks.isEmpty {
            credits.mark(ClaimRegister(try statements(through: time.through), asOf: time.asOf, zone: time.zone))
        }
        return try reply(.credits(credits), time.definitions)
    }

    func forEachOpenTask(_ time: AskedTime, _ take: (TaskRecord) throws -> Void) throws {
        let (day, part) = try reach(time)
        try view.forEachOpenTask(asOf: day, of: part, take)
    }

    /// As of which day tasks are looked for, and in which part of the ledger.
    func reach(_ time: AskedTime) throws -> (Day?, LedgerPart) {
        // All that is recorded is what stands now, and what will stand later.
        let isPast = time.asOf < now || time.through != nil
        return isPast ? (time.day, try part(time)) : (nil, .whole)
    }
}

extension ClockQuery {
    fileprivate func takes(_ task: TaskRecord) -> Bool {
        (severity == nil || severity == task.severity) && (service == nil || service == task.service)
            && (person.map { RunningClock.isTask(task, of: $0) } ?? true) && sight?.sees(task) ?? true
    }
}
