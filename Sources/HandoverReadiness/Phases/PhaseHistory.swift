public import HandoverModel

/// A phase that services and severities are in from a day on.
public struct PhaseStep: Hashable, Sendable, Codable {
    public var phase: Phase
    /// Nil for every service.
    public var service: String?
    /// Nil for every severity.
    public var severity: Severity?
    /// Its first day.
    public var from: Day
    /// Who said so: one lead of each side for a move forward, one lead for a move back.
    public var by: [Person.ID]
    public var entries: [Int]
    /// The last reason that was given.
    public var reason: String?

    public init(
        phase: Phase, service: String? = nil, severity: Severity? = nil, from: Day, by: [Person.ID], entries: [Int],
        reason: String? = nil
    ) {
        self.phase = phase
        self.service = service
        self.severity = severity
        self.from = from
        self.by = by
        self.entries = entries
        self.reason = reason
    }

    /// A move forward takes both sides, one back one of them.
    public var isForward: Bool { by.count > 1 }

    func covers(_ service: String?, _ severity: Severity) -> Bool {
        (self.service == nil || self.service == service) && (self.severity == nil || self.severity == severity)
    }
}

/// A move forward that waits for a lead of the other side.
public struct PhaseProposal: Hashable, Sendable, Codable {
    public var change: PhaseChange
    public var by: Person.ID
    public var entry: Int

    public init(change: PhaseChange, by: Person.ID, entry: Int) {
        self.change = change
        self.by = by
        self.entry = entry
    }

    public var waitsFor: Side { change.side.other }
}

/// Which phase each service and severity was in, day by day.
///
/// Everything begins as `observe`. A move forward takes a lead of each side, for the same services, severities and phase,
/// and begins with the latest of the days they gave and the day of the second word. A move back is in force by one
/// lead's word, and ends what one side alone had said before of any service and severity that it touches. Of the steps that
/// have begun the one made last counts.
public struct PhaseHistory: Hashable, Sendable, Codable {
    /// In the order in which they were made.
    public private(set) var steps: [PhaseStep] = []
    public private(set) var proposals: [PhaseProposal] = []

    /// `statements` as in `Facts`.
    public init(_ statements: [Entry], asOf: Instant, zone: Zone) {
        for entry in Timeline(statements, asOf: asOf).standing {
            if case .phaseSet(let change) = entry.record.statement {
                take(change, of: entry, on: zone.day(of: entry.record.effective))
            }
        }
    }

    private mutating func take(_ change: PhaseChange, of entry: Entry, on day: Day) {
        let by = entry.record.by
        guard isForward(change) else {
            proposals.removeAll { $0.change.touches(change) }
            return add(change, from: change.from, by: [by], entries: [entry.number])
        }
        let other = proposals.first { $0.change.isSame(as: change) && $0.change.side != change.side }
        if let other {
            let from = max(other.change.from, change.from, day)
            add(change, from: from, by: [other.by, by], entries: [other.entry, entry.number], before: other.change)
        } else {
            proposals.removeAll { $0.change.hasScope(of: change) && $0.change.side == change.side }
            proposals.append(PhaseProposal(change: change, by: by, entry: entry.number))
        }
    }

    private mutating func add(
        _ change: PhaseChange, from: Day, by: [Person.ID], entries: [Int], before other: PhaseChange? = nil
    ) {
        proposals.removeAll { $0.change.hasScope(of: change) }
        steps.append(
            PhaseStep(
                phase: change.phase, service: change.service, severity: change.severity, from: from, by: by,
                entries: entries, reason: change.reason ?? other?.reason))
    }
}

extension PhaseHistory {
    /// The step that decides on a day; nil where there was none yet.
    ///
    /// `service`: Nil for one that no step names, or that a task does not say.
    public func step(_ service: String?, _ severity: Severity, on day: Day) -> PhaseStep? {
        steps.last { $0.from <= day && $0.covers(service, severity) }
    }

    public func phase(_ service: String?, _ severity: Severity, on day: Day) -> Phase {
        step(service, severity, on: day)?.phase ?? .observe
    }

    /// The services that steps name, by their names.
    public var services: [String] { Set(steps.compactMap(\.service)).sorted() }

    /// Whether it moves anything forward, on its first day or on that of a later step whose place it takes.
    public func isForward(_ change: PhaseChange) -> Bool {
        phases(before: change).contains { $0 < change.phase }
    }

    /// Whether it would change nothing on its first day or later.
    public func stands(_ change: PhaseChange) -> Bool {
        phases(before: change).allSatisfy { $0 == change.phase }
    }

    /// The phases in whose place it would come: of its services and severities, from its first day on.
    private func phases(before change: PhaseChange) -> [Phase] {
        cells(of: change).flatMap { cell in
            let later = steps.filter { $0.from > change.from && $0.covers(cell.service, cell.severity) }.map(\.from)
            return ([change.from] + later).map { phase(cell.service, cell.severity, on: $0) }
        }
    }

    private func cells(of change: PhaseChange) -> [(service: String?, severity: Severity)] {
        let services = change.service.map { [$0] } ?? services + [nil]
        let severities = change.severity.map { [$0] } ?? Severity.allCases
        return services.flatMap { service in severities.map { (service, $0) } }
    }

    /// Whose a task was: by its service and severity on the day it was opened, or happened, or was closed, where that is
    /// the first known; nil before any phase was set.
    public func responsible(for task: TaskRecord, in zone: Zone) -> (phase: Phase, day: Day)? {
        guard !steps.isEmpty, let moment = task.opened ?? task.occurred ?? task.closed else { return nil }
        let day = moment.day(in: zone)
        return (phase(task.service, task.severity, on: day), day)
    }
}

extension PhaseChange {
    fileprivate func hasScope(of other: PhaseChange) -> Bool { service == other.service && severity == other.severity }

    /// Whether some service and severity is of both scopes.
    fileprivate func touches(_ other: PhaseChange) -> Bool {
        let isOfService = service == nil || other.service == nil || service == other.service
        let isOfSeverity = severity == nil || other.severity == nil || severity == other.severity
        return isOfService && isOfSeverity
    }

    fileprivate func isSame(as other: PhaseChange) -> Bool { hasScope(of: other) && phase == other.phase }
}
