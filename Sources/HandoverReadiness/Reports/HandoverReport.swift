public import HandoverModel

/// What a report is made of: answers of one state of the ledger, as of one instant.
///
/// It follows from `subject`, `asOf` and the entries that it counts, and from nothing else: what is recorded later, and the
/// day it is made on, change nothing of it (decision 0042).
public struct HandoverReport: Hashable, Sendable, Codable {
    public var subject: ReportSubject
    public var asOf: Instant
    public var day: Day
    /// When the last entry that counts was recorded.
    public var knownAt: Instant
    public var ledger: LedgerState
    public var definitions: Digest
    public var content: Content

    public enum Content: Hashable, Sendable, Codable {
        case readiness(ReadinessReport)
        case person(PersonReport)
        case capability(CapabilityReport)
        case acceptance(AcceptanceReport)
        case support(SupportReport)
    }

    public init(
        subject: ReportSubject, asOf: Instant, day: Day, knownAt: Instant, ledger: LedgerState, definitions: Digest,
        content: Content
    ) {
        self.subject = subject
        self.asOf = asOf
        self.day = day
        self.knownAt = knownAt
        self.ledger = ledger
        self.definitions = definitions
        self.content = content
    }
}

/// Where the handover stands, with what changed in a period.
public struct ReadinessReport: Hashable, Sendable, Codable {
    public var period: Measure.Span
    public var readiness: Readiness
    /// From the end of the day before the period.
    public var difference: Difference
    public var course: Course
    public var independence: MeasureDetail

    public init(
        period: Measure.Span, readiness: Readiness, difference: Difference, course: Course,
        independence: MeasureDetail
    ) {
        self.period = period
        self.readiness = readiness
        self.difference = difference
        self.course = course
        self.independence = independence
    }

    /// How many days ahead a report looks.
    public static let daysAhead = 14

    /// The open items that are late or due within the days ahead, in the order of their days.
    public var next: [ItemState] {
        let last = readiness.day.adding(days: Self.daysAhead)
        let due = readiness.items.filter { item in
            guard let day = item.due else { return false }
            return !item.isSettled && day <= last
        }
        return due.enumerated().sorted { left, right in
            (left.element.due ?? last, left.offset) < (right.element.due ?? last, right.offset)
        }.map(\.element)
    }
}

/// Where one person stands, and the newest tasks they worked on.
public struct PersonReport: Hashable, Sendable, Codable {
    public var person: Person.ID
    /// Nil for somebody of whom nothing is asked, such as everybody of the delivering team.
    public var state: PersonState?
    /// The acceptance window.
    public var window: Measure.Span
    /// Those closed in the window, the newest first, at most `HandoverReport.mostTasks`.
    public var tasks: [TaskRecord]

    public init(person: Person.ID, state: PersonState?, window: Measure.Span, tasks: [TaskRecord]) {
        self.person = person
        self.state = state
        self.window = window
        self.tasks = tasks
    }
}

/// Who has a capability, what independence asks of it, and the newest tasks that needed it.
public struct CapabilityReport: Hashable, Sendable, Codable {
    public var standing: CapabilityStanding
    public var demands: [Demand]
    /// The acceptance window.
    public var window: Measure.Span
    /// Those closed in the window that the reader may see, the newest first, at most `HandoverReport.mostTasks`.
    public var tasks: [TaskRecord]

    public init(standing: CapabilityStanding, demands: [Demand], window: Measure.Span, tasks: [TaskRecord]) {
        self.standing = standing
        self.demands = demands.filter { $0.kind.isAbout(standing.coverage.id) }
        self.window = window
        self.tasks = tasks
    }
}

extension HandoverReport {
    /// How many tasks a report lists.
    public static let mostTasks = 20
}

extension Demand.Kind {
    fileprivate func isAbout(_ capability: Capability.ID) -> Bool {
        switch self {
        case .tasks(let id), .newest(let id), .people(let id), .variety(.capability(let id)): id == capability
        case .severe, .variety(.severity), .variety(.outOfHours): false
        }
    }
}
