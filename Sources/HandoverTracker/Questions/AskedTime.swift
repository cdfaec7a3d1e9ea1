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
}

extension Inquiry {
    func moment(_ time: Question.Time) throws -> AskedTime {
        let zone = try current().handover.zone
        let asOf = instant(of: time.asOf, in: zone)
        let through = try time.knownAt.map { try view.number(recordedBy: $0) }
        let history = try through.map { try DefinitionsHistory(view: view, through: $0) } ?? history
        guard let application = history.inForce(at: asOf) else {
            throw time.knownAt.map { Refusal.nothingKnown(at: $0) } ?? Refusal.nothingApplied
        }
        return AskedTime(
            asOf: asOf, day: zone.day(of: asOf), knownAt: time.knownAt, through: through,
            definitions: try tracker.cache.definitions(application.change.definitions, from: view))
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
        if isOfNow(time) { tracker.kept.keep(readiness, size: size, endOfDay: time.zone.end(of: time.day)) }
        return readiness
    }

    func isOfNow(_ time: AskedTime) -> Bool { time.asOf == now && time.knownAt == nil }

    /// How things stood at the end of a day; of a day that has ended it is kept while nothing is recorded of it.
    func point(_ day: Day, knownAt: Instant?) throws -> Course.Point {
        let moment = try moment(Question.Time(asOf: .day(day), knownAt: knownAt))
        let make = { Course.Point(try readiness(moment)) }
        guard moment.asOf < now, knownAt == nil else { return try make() }
        return try tracker.keptPoints.value(of: day, until: moment.asOf, in: view, make)
    }

    /// What is asked of now is kept for the day, where nothing was recorded since.
    func facts(_ time: AskedTime) throws -> Facts {
        let size = try view.size
        if isOfNow(time), let kept = tracker.kept.facts(of: time.day, size: size) { return kept }
        let facts = try readFacts(time)
        if isOfNow(time) { tracker.kept.keep(facts, of: time.day, size: size) }
        return facts
    }

    private func readFacts(_ time: AskedTime) throws -> Facts {
        Facts(
            statements: try statements(through: time.through),
            tasks: try figures(time),
            ledger: LedgerState(
                size: try time.through ?? view.size,
                root: try time.through.map { try view.root(of: $0) }?.base64 ?? view.root.base64,
                backdated: try view.backdated(limit: LedgerState.backdatedLimit, through: time.through),
                knownAt: time.knownAt))
    }

    private func figures(_ time: AskedTime) throws -> TaskFigures {
        let part = try part(time)
        func tally(_ dimension: TallyDimension) throws -> [String: Tally] {
            try view.tally(dimension, closed: time.window, asOf: time.day, of: part)
        }
        let newest = try view.recentEligible(
            limit: Self.newest, closedThrough: time.day, asOf: time.day, of: part)
        let uses = try view.uses(
            asOf: time.asOf, on: time.day, of: part, definitions: time.definitions,
            statements: try statements(through: time.through))
        return TaskFigures(
            changes: try view.changes(of: part), bySeverity: try tally(.severity).keyed { Severity($0) },
            byCapability: try tally(.capability).keyed { Capability.ID($0) },
            byPerson: try tally(.person).keyed { Person.ID($0) },
            newest: newest.map { $0.outcome(in: time.zone) == .independent },
            lastUse: uses, independentOutOfHours: try outOfHours(time, of: part),
            floors: try floorFigures(time, of: part))
    }

    /// How many of the newest tasks are looked at.
    private static let newest = 20
}

extension AskedTime {
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
