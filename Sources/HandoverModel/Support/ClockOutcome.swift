/// How one clock of a task that is closed came out, or why it is not counted.
public enum ClockOutcome: String, CaseIterable, Hashable, Sendable, Codable {
    case met
    case breached
    /// Breached because the severity was changed.
    case regraded
    /// Its beginning or its end is not known to the minute.
    case untimed
    /// Nothing of the kind was promised.
    case unpromised
    case cancelled
    case duplicate
    case resolvedItself = "resolved-itself"
    case drill

    /// Whether attainment counts it.
    public var isCounted: Bool {
        switch self {
        case .met, .breached, .regraded: true
        case .untimed, .unpromised, .cancelled, .duplicate, .resolvedItself, .drill: false
        }
    }

    /// Whether the promise was missed.
    public var isBreach: Bool {
        switch self {
        case .breached, .regraded: true
        case .met, .untimed, .unpromised, .cancelled, .duplicate, .resolvedItself, .drill: false
        }
    }

    /// Those for which it is not counted, in the order in which they are told.
    public static let exclusions = allCases.filter { !$0.isCounted }
}

extension TaskRecord {
    /// Why none of its clocks counts for anything; nil where they do.
    public var clockExclusion: ClockOutcome? {
        if ticket.duplicateOf != nil || marks.contains(.duplicate) { return .duplicate }
        if marks.contains(.cancelled) { return .cancelled }
        if marks.contains(.resolvedItself) { return .resolvedItself }
        return marks.contains(.drill) ? .drill : nil
    }

    /// How its clocks came out by the definitions it counts by, one for each promise in their order.
    ///
    /// Of a task that is closed; nil definitions where there were none.
    public func clockOutcomes(by definitions: Definitions?) -> [ClockOutcome] {
        let promises = ServicePromise.allCases
        if let exclusion = clockExclusion { return promises.map { _ in exclusion } }
        guard let definitions, let services = definitions.services, let level = services[severity] else {
            return promises.map { _ in .unpromised }
        }
        let span = TaskSpan(self, stopsAt: services.resolutionStopsAt, zone: definitions.handover.zone)
        return promises.map { promise in
            ClockLimit(promise, of: level, by: definitions)?.outcome(of: self, span) ?? .unpromised
        }
    }

    /// Closed, and not opened again since.
    public func isClosedNow(in zone: Zone) -> Bool {
        guard let closed else { return false }
        return !reopenings.contains { $0.latest(in: zone) >= closed.earliest(in: zone) }
    }
}

extension Statement {
    /// Whether it says that a task was closed.
    public var tellsClosing: Bool {
        switch self {
        case .taskLogged(let report), .taskOpened(let report), .taskResolved(let report): report.closed != nil
        default: false
        }
    }
}
