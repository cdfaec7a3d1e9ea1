import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverReadiness

/// Reports: answers to several questions, put together from one state of the ledger.
///
/// What a report says follows from its instant and the entries it counts: no day in it stands for now, and where it is
/// not said what was known, it is all that is recorded, named by the number of its last entry (decisions 0042 and 0057).
extension Inquiry {
    func report(_ subject: ReportSubject, _ time: Question.Time) throws -> Reply {
        let (asked, knownAt) = try reportTime(time)
        func report(_ content: HandoverReport.Content, _ readiness: Readiness) throws -> Reply {
            let report = HandoverReport(
                subject: subject, asOf: asked.asOf, day: asked.day, knownAt: knownAt, ledger: readiness.ledger,
                definitions: readiness.definitions, content: content)
            return try reply(.report(report), asked.definitions)
        }
        func readiness() throws -> Readiness {
            var readiness = try self.readiness(asked, withForecast: subject.kind == .readiness)
            readiness.ledger.knownAt = knownAt
            return readiness
        }
        switch subject {
        case .readiness(let period):
            let readiness = try readiness()
            return try report(.readiness(try readinessReport(readiness, over: period, asked)), readiness)
        case .person(let id):
            let readiness = try readiness()
            return try report(.person(try personReport(id, readiness, asked)), readiness)
        case .capability(let id):
            let readiness = try readiness()
            return try report(.capability(try capabilityReport(id, readiness, asked)), readiness)
        case .acceptance:
            let readiness = try readiness()
            return try report(.acceptance(try acceptanceReport(readiness, asked)), readiness)
        case .support(let query): return try supportReport(query, asked, knownAt: knownAt)
        }
    }

    /// The time to ask with, and the instant of the last entry that counts.
    ///
    /// All that is recorded is not asked for as what was known, which takes longer and comes to the same.
    private func reportTime(_ time: Question.Time) throws -> (asked: AskedTime, knownAt: Instant) {
        let size = try view.size
        let through = try time.known.map { try number($0) } ?? size
        let asked = try moment(Question.Time(asOf: time.asOf, known: through == size ? nil : time.known))
        guard let knownAt = try through == size ? view.lastAt : view.entry(through)?.record.at else {
            throw Refusal.nothingApplied
        }
        return (asked, knownAt)
    }

    private func readinessReport(
        _ readiness: Readiness, over period: ReportPeriod, _ asked: AskedTime
    ) throws -> ReadinessReport {
        let span = period.span(to: asked.day)
        let facts = try facts(asked)
        let start = asked.zone.end(of: span.first.adding(days: -1))
        let earlier = try moment(at: start, asked)
        var difference = try explained(
            Difference.between(
                earlier: try self.readiness(earlier), later: readiness, statements: facts.statements,
                zone: asked.zone, windows: KnownWindows(facts.tasks, asked.definitions, today: asked.day)),
            from: earlier, to: asked)
        difference.knownAt = readiness.ledger.knownAt
        var independence = readiness.detail(
            of: .independence, by: [.severity, .capability, .week], definitions: asked.definitions, tasks: facts.tasks)
        independence.lately = try lately(asked)
        return ReadinessReport(
            period: span, readiness: readiness, difference: difference, course: try course(readiness, asked),
            independence: independence)
    }

    /// An earlier instant, by what the report counts.
    func moment(at instant: Instant, _ asked: AskedTime) throws -> AskedTime {
        try moment(Question.Time(asOf: .instant(instant), known: asked.known))
    }

    private func course(_ readiness: Readiness, _ asked: AskedTime) throws -> Course {
        let days = Course.days(from: asked.definitions.handover.starts, to: asked.day).dropLast()
        let points = try days.map { day in
            let end = asked.zone.end(of: day)
            return end < now
                ? try point(day, known: asked.known) : Course.Point(try self.readiness(try moment(at: end, asked)))
        }
        return Course(points: points + [Course.Point(readiness)])
    }

    private func personReport(
        _ id: Person.ID, _ readiness: Readiness, _ asked: AskedTime
    ) throws -> PersonReport {
        _ = try person(id, in: asked.definitions)
        return PersonReport(
            person: id, state: readiness.people.first { $0.person == id }, window: Measure.Span(asked.window),
            tasks: try tasks(TaskFilter(person: id, closed: asked.window), asked))
    }

    private func capabilityReport(
        _ id: Capability.ID, _ readiness: Readiness, _ asked: AskedTime
    ) throws -> CapabilityReport {
        try requireCapability(id, in: asked.definitions)
        let statements = try statements(through: asked.through)
        guard let standing = readiness.standing(in: id, statements: statements) else {
            throw Refusal.unknownCapability(id, nearest: [])
        }
        return CapabilityReport(
            standing: standing, demands: readiness.demands, window: Measure.Span(asked.window),
            tasks: try tasks(TaskFilter(capability: id, person: tasksOf, closed: asked.window), asked))
    }

    private func acceptanceReport(_ readiness: Readiness, _ asked: AskedTime) throws -> AcceptanceReport {
        let facts = try facts(asked)
        // No forecast, which may be known from another question.
        var readiness = readiness
        readiness.forecast = nil
        var report = AcceptanceReport(readiness, statements: facts.statements, since: nil)
        guard let current = readiness.acceptance.current, let statement = report.statement else { return report }
        // As the statement was worked out: by what had been recorded before it.
        let definitions = try tracker.cache.definitions(statement.definitions, from: view)
        let then = AskedTime(statement.asOf, definitions: definitions, through: current.entry - 1)
        let stated = try then.readiness(
            in: view, of: try view.part(through: current.entry - 1), statements: tracker.statements)
        report.since = try explained(
            Difference.between(
                earlier: stated, later: readiness, statements: facts.statements,
                zone: asked.zone, windows: KnownWindows(facts.tasks, asked.definitions, today: asked.day)),
            from: then, to: asked)
        return report
    }

    /// The newest tasks that pass a filter, as they stood at the time.
    private func tasks(_ filter: TaskFilter, _ asked: AskedTime) throws -> [TaskRecord] {
        try view.tasks(filter, asOf: asked.day, of: try part(asked), limit: HandoverReport.mostTasks)
    }
}

extension Measure.Span {
    fileprivate init(_ days: ClosedRange<Day>) { self.init(first: days.lowerBound, last: days.upperBound) }
}

extension ReadingRights {
    /// A report without what is other people's to see, for somebody who sees nobody's but their own.
    func visible(_ report: HandoverReport) throws -> HandoverReport {
        var seen = report
        switch report.content {
        case .readiness(var part):
            if case .readiness(let readiness) = try visible(.readiness(part.readiness)) { part.readiness = readiness }
            if case .difference(let difference) = try visible(.difference(part.difference)) {
                part.difference = difference
            }
            if case .measure(let detail) = try visible(.measure(part.independence)) { part.independence = detail }
            seen.content = .readiness(part)
        case .capability(var part):
            // Of the tasks none but their own were looked for.
            part.standing = part.standing.seen(by: person)
            seen.content = .capability(part)
        case .acceptance(var part):
            if case .readiness(let readiness) = try visible(.readiness(part.readiness)) { part.readiness = readiness }
            if let since = part.since, case .difference(let difference) = try visible(.difference(since)) {
                part.since = difference
            }
            seen.content = .acceptance(part)
        // Nobody else's was to be asked for.
        case .person, .support: break
        }
        return seen
    }
}
