public import HandoverModel

/// How long the support has for something, or how long it has had.
public struct ServiceQuery: Hashable, Sendable, Codable {
    public enum Sought: Hashable, Sendable, Codable {
        /// When what is promised for the severity is due.
        case promise(ServicePromise)
        /// When a time limit of one's own is due.
        case target(ServiceTarget)
        /// What the clock shows at an instant.
        case elapsed(to: Instant)
    }

    public var sought: Sought
    /// By whose hours the clock runs; nil: those of the working calendar.
    public var severity: Severity?
    public var from: Instant
    /// When the clock stood still.
    public var pauses: [Pause]

    public struct Pause: Hashable, Sendable, Codable {
        public var from: Instant
        public var to: Instant

        public init(from: Instant, to: Instant) {
            self.from = from
            self.to = to
        }
    }

    /// The pauses, and the stretch asked about where that is given.
    fileprivate var stretches: [Pause] {
        if case .elapsed(let to) = sought { pauses + [Pause(from: from, to: to)] } else { pauses }
    }

    public init(_ sought: Sought, severity: Severity? = nil, from: Instant, pauses: [Pause] = []) {
        self.sought = sought
        self.severity = severity
        self.from = from
        self.pauses = pauses
    }
}

/// The answer to a `ServiceQuery`, with its arithmetic.
public struct ServiceTimes: Hashable, Sendable, Codable {
    /// A stretch in which the clock ran.
    public struct Part: Hashable, Sendable, Codable {
        public var from: Instant
        public var to: Instant

        public init(from: Instant, to: Instant) {
            self.from = from
            self.to = to
        }

        public var milliseconds: Int64 { to.milliseconds - from.milliseconds }
    }

    public var query: ServiceQuery
    public var hours: ServiceHours
    /// The time limit asked for or promised; nil where what had elapsed was asked.
    public var target: ServiceTarget?
    /// The earliest instant at which the clock shows the time limit; nil where none was asked for.
    public var due: Instant?
    /// What the clock shows at the end, in milliseconds.
    public var elapsed: Int64
    /// By which hours the clock ran: those of the working calendar for working days.
    public var countedHours: ServiceHours { target?.unit == .workingDays ? .working : hours }
    /// Whether working days on the way have not been published yet.
    public var isProvisional: Bool
    /// In their order; together `elapsed`.
    public var parts: [Part]

    /// - Throws: `Refusal.laterFirst` for a stretch that ends before it begins; `.noServiceLevel` for a severity of which nothing
    ///   is promised; `.noPromise`; `.neverDue`.
    public init(_ query: ServiceQuery, definitions: Definitions) throws(Refusal) {
        for stretch in query.stretches where stretch.to < stretch.from {
            throw .laterFirst(from: .instant(stretch.from), to: .instant(stretch.to))
        }
        let level = try query.severity.map { severity throws(Refusal) in
            guard let level = definitions.services?[severity] else { throw .noServiceLevel(severity) }
            return level
        }
        hours = level?.hours ?? .working
        target =
            switch query.sought {
            case .promise(let promise): try ServiceTimes.target(promise, level)
            case .target(let target): target
            case .elapsed: nil
            }
        let limit = target ?? ServiceTarget(1, .minutes)
        let (time, milliseconds) = definitions.clock(of: limit, hours: hours, calendar: level?.calendar)
        let clock = ServiceClock(time, pauses: query.pauses.map { $0.from..<$0.to })
        let end: Instant
        switch query.sought {
        case .elapsed(let to):
            let days = ServiceClock.horizonDays
            guard abs(to.milliseconds - query.from.milliseconds) <= Int64(days) * 86_400_000 else {
                throw .outOfRange(field: "days", minimum: 0, maximum: days)
            }
            (due, end) = (nil, to)
        case .promise, .target:
            guard milliseconds > 0, let found = clock.due(milliseconds, after: query.from) else {
                throw .neverDue(limit.description)
            }
            (due, end) = (found, found)
        }
        parts = clock.stretches(from: query.from, to: end).map { Part(from: $0.lowerBound, to: $0.upperBound) }
        elapsed = parts.reduce(0) { $0 + $1.milliseconds }
        isProvisional = time.isProvisional(end)
        self.query = query
    }

    private static func target(_ promise: ServicePromise, _ level: ServiceLevel?) throws(Refusal) -> ServiceTarget {
        guard let level else { throw .noPromise(promise, of: nil) }
        switch promise {
        case .response: return level.response
        case .resolution: return level.resolution
        case .escalation:
            guard let escalation = level.escalation else { throw .noPromise(promise, of: level.severity) }
            return escalation
        }
    }
}
