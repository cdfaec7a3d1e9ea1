import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverReadiness

/// As of when something is asked, with what was in force and known then.
struct AskedTime {
    var asOf: Instant
    var day: Day
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
        guard let application = history.inForce(at: asOf) else { throw Refusal.nothingApplied }
        return AskedTime(
            asOf: asOf, day: zone.day(of: asOf), through: through,
            definitions: try tracker.cache.definitions(application.change.definitions, from: view))
    }

    func readiness(_ time: AskedTime) throws -> Readiness {
        Readiness.of(time.definitions, facts: try facts(time), asOf: time.asOf)
    }

    func facts(_ time: AskedTime) throws -> Facts {
        Facts(
            statements: try view.statements(through: time.through), tasks: try figures(time),
            ledger: LedgerState(
                size: try view.size, root: try view.root.base64,
                backdated: try view.backdated(limit: LedgerState.backdatedLimit)))
    }

    private func figures(_ time: AskedTime) throws -> TaskFigures {
        if let through = time.through { return try figuresKnown(through: through, time) }
        let window = time.day.adding(days: 1 - time.definitions.independence.windowDays)...time.day
        return TaskFigures(
            changes: try view.changes(),
            bySeverity: try view.tally(.severity, closed: window, asOf: time.day).keyed { Severity($0) },
            byCapability: try view.tally(.capability, closed: window, asOf: time.day).keyed { Capability.ID($0) },
            byPerson: try view.tally(.person, closed: window, asOf: time.day).keyed { Person.ID($0) },
            newest: try view.recentEligible(limit: 20, closedThrough: time.day, asOf: time.day).map {
                $0.outcome(in: zone(time)) == .independent
            },
            lastUse: try view.lastUses(asOf: time.day))
    }

    private func zone(_ time: AskedTime) -> Zone { time.definitions.handover.zone }
}

extension Dictionary where Key == String {
    func keyed<NewKey: Hashable>(by key: (String) -> NewKey?) -> [NewKey: Value] {
        reduce(into: [:]) { result, pair in
            if let key = key(pair.key) { result[key] = pair.value }
        }
    }
}
