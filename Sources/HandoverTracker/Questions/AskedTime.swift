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
        let asOf = time.asOf.map { $0 == zone.day(of: now) ? now : zone.end(of: $0) } ?? now
        let through = try time.knownAt.map { try view.number(recordedBy: $0) }
        let history = try through.map { try DefinitionsHistory(view: view, through: $0) } ?? history
        guard let application = history.inForce(at: asOf) else {
            throw time.knownAt.map { Refusal.nothingKnown(at: $0) } ?? Refusal.nothingApplied
        }
        return AskedTime(
            asOf: asOf, day: zone.day(of: asOf), knownAt: time.knownAt, through: through,
            definitions: try tracker.cache.definitions(application.change.definitions, from: view))
    }

    /// What is asked of now is answered from what is kept, where that still holds.
    func readiness(_ time: AskedTime) throws -> Readiness {
        let size = try view.size
        if isOfNow(time), let kept = tracker.kept.readiness(at: now, size: size) { return kept }
        let readiness = Readiness.of(time.definitions, facts: try facts(time), asOf: time.asOf)
        if isOfNow(time) { tracker.kept.keep(readiness, size: size, endOfDay: time.zone.end(of: time.day)) }
        return readiness
    }

    private func isOfNow(_ time: AskedTime) -> Bool { time.asOf == now && time.knownAt == nil }

    /// How things stood at the end of a day; of a day that has ended it is kept while nothing is recorded.
    func point(_ day: Day, knownAt: Instant?) throws -> Course.Point {
        let moment = try moment(Question.Time(asOf: day, knownAt: knownAt))
        let hasEnded = moment.asOf < now && knownAt == nil
        let size = try view.size
        if hasEnded, let kept = tracker.kept.point(day, size: size) { return kept }
        let point = Course.Point(try readiness(moment))
        if hasEnded { tracker.kept.keep(point, size: size) }
        return point
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
        let part = try time.through.map(view.part) ?? .whole
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
    fileprivate var zone: Zone { definitions.handover.zone }

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
