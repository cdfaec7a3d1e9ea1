import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverReadiness

/// As of when something is asked, with what was in force and known then.
struct AskedTime {
    var asOf: Instant
    var day: Day
    /// Only what had been recorded by then counts; nil for everything.
    var knownAt: Instant?
    /// The last entry that counts; nil for all.
    var through: Int?
    var definitions: Definitions

    /// The same limit, to ask of another time with.
    var known: Question.Known? { through.map { .through($0) } }
}

extension Inquiry {
    func moment(_ time: Question.Time) throws -> AskedTime {
        let zone = try current().handover.zone
        let asOf = instant(of: time.asOf, in: zone)
        let through = try time.known.map { try number($0) }
        let knownAt = try time.known.flatMap { try instant($0) }
        let history = try through.map { try DefinitionsHistory(view: view, through: $0) } ?? history
        guard let application = history.inForce(at: asOf) else {
            throw knownAt.map { Refusal.nothingKnown(at: $0) } ?? Refusal.nothingApplied
        }
        return AskedTime(
            asOf: asOf, day: zone.day(of: asOf), knownAt: knownAt, through: through,
            definitions: try tracker.cache.definitions(application.change.definitions, from: view))
    }

    /// The last entry that counts.
    ///
    /// - Throws: `unknownEntry` for a number that the ledger does not reach.
    func number(_ known: Question.Known) throws -> Int {
        switch known {
        case .at(let instant): return try view.number(recordedBy: instant)
        case .through(let number):
            guard number >= 1, number <= (try view.size) else { throw Refusal.unknownEntry(number) }
            return number
        }
    }

    /// The instant by which that had been recorded.
    private func instant(_ known: Question.Known) throws -> Instant? {
        switch known {
        case .at(let instant): instant
        case .through(let number): try view.entry(number)?.record.at
        }
    }

    /// Today stands for now, and any other day for its end.
    private func instant(of moment: Moment?, in zone: Zone) -> Instant {
        switch moment {
        case nil: now
        case .instant(let instant): instant
        case .day(let day): day == zone.day(of: now) ? now : zone.end(of: day)
        }
    }

    /// What of the ledger belongs to a time.
    func part(_ time: AskedTime) throws -> LedgerPart {
        let isWithinDay = time.asOf < now && time.asOf != time.zone.end(of: time.day)
        return try view.part(through: time.through, until: isWithinDay ? time.asOf : nil)
    }

    /// What is asked of now is answered from what is kept, where that still holds.
    ///
    /// `withForecast`: Without, it is left out where it is not known already.
    func readiness(_ time: AskedTime, withForecast: Bool = false) throws -> Readiness {
        let size = try view.size
        if isOfNow(time), let kept = tracker.kept.readiness(at: now, size: size),
            !withForecast || kept.forecast != nil
        {
            return kept
        }
        let readiness = Readiness.of(
            time.definitions, facts: try facts(time), asOf: time.asOf,
            weekEnds: withForecast ? try weekEnds(time) : nil)
        if isOfNow(time) { tracker.kept.keep(readiness, size: size) }
        return readiness
    }

    func isOfNow(_ time: AskedTime) -> Bool { time.asOf == now && time.knownAt == nil }

    /// How things stood at the end of a day; of a day that has ended it is kept while nothing is recorded of it.
    func point(_ day: Day, known: Question.Known?) throws -> Course.Point {
        let moment = try moment(Question.Time(asOf: .day(day), known: known))
        let make = { Course.Point(try readiness(moment)) }
        guard moment.asOf < now, known == nil else { return try make() }
        return try tracker.keptPoints.value(of: day, until: moment.asOf, in: view, make)
    }

    /// What is asked of now is kept for the day, where nothing was recorded since.
    func facts(_ time: AskedTime) throws -> Facts {
        let size = try view.size
        if isOfNow(time), let kept = tracker.kept.facts(of: time.day, size: size) { return kept }
        let facts = try time.facts(of: view, try part(time), statements: tracker.statements)
        if isOfNow(time) { tracker.kept.keep(facts, of: time.day, size: size) }
        return facts
    }
}

extension AskedTime {
    /// What the ledger says of this time: the same for a question and for a rule that is decided inside a transaction.
    ///
    /// `part`: What of the ledger's tasks belongs to this time.
    func facts(of view: LedgerView, _ part: LedgerPart, statements kept: KeptStatements) throws -> Facts {
        let statements = try kept.statements(of: view, through: through)
        return Facts(
            statements: statements,
            tasks: try figures(of: view, part, statements: statements),
            ledger: LedgerState(
                size: try through ?? view.size,
                root: try through.map { try view.root(of: $0) }?.base64 ?? view.root.base64,
                backdated: try view.backdated(limit: LedgerState.backdatedLimit, through: through),
                knownAt: knownAt))
    }

    private func figures(of view: LedgerView, _ part: LedgerPart, statements: [Entry]) throws -> TaskFigures {
        func tally(_ dimension: TallyDimension) throws -> [String: Tally] {
            try view.tally(dimension, closed: window, asOf: day, of: part)
        }
        let changes = try view.changes(of: part)
        // A handover begins without tasks, of which there is nothing to ask then.
        guard !changes.isEmpty else {
            return TaskFigures(independentOutOfHours: try outOfHours(in: view, of: part))
        }
        let newest = try view.recentEligible(
            limit: Self.newest, closedThrough: day, asOf: day, of: part)
        let uses = try view.uses(
            asOf: asOf, on: day, of: part, definitions: definitions, statements: statements)
        return TaskFigures(
            changes: changes, bySeverity: try tally(.severity).keyed { Severity($0) },
            byCapability: try tally(.capability).keyed { Capability.ID($0) },
            byPerson: try tally(.person).keyed { Person.ID($0) },
            newest: newest.map { $0.outcome(in: zone) == .independent },
            lastUse: uses, independentOutOfHours: try outOfHours(in: view, of: part),
            floors: try floorFigures(in: view, of: part))
    }

    /// How many of the newest tasks are looked at.
    private static let newest = 20

    var zone: Zone { definitions.handover.zone }

    /// The days of the acceptance window.
    var window: ClosedRange<Day> { day.adding(days: 1 - definitions.independence.windowDays)...day }
}

extension Dictionary where Key == String {
    func keyed<NewKey: Hashable>(by key: (String) -> NewKey?) -> [NewKey: Value] {
        reduce(into: [:]) { result, pair in
            if let key = key(pair.key) { result[key] = pair.value }
        }
    }
}
