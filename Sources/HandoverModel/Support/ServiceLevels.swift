/// What the support promises for each severity.
public struct ServiceLevels: Hashable, Sendable {
    /// One a severity, in the order of the file.
    public var levels: [ServiceLevel]
    public var resolutionStopsAt: ResolutionEnd
    /// Kinds of tasks that are answered within a time of their own, whatever their severity.
    public var kinds: [KindLevel]

    /// What ends the resolution clock; a permanent fix after the service is back is then a stage.
    public enum ResolutionEnd: String, CaseIterable, Hashable, Sendable, Codable {
        case restored, fixed
    }

    /// A kind of tasks that overrides the severity's response.
    public struct KindLevel: Hashable, Sendable {
        public var kind: SupportKind
        public var response: ServiceTarget

        public init(kind: SupportKind, response: ServiceTarget) {
            self.kind = kind
            self.response = response
        }
    }

    public init(levels: [ServiceLevel], resolutionStopsAt: ResolutionEnd = .restored, kinds: [KindLevel] = []) {
        self.levels = levels
        self.resolutionStopsAt = resolutionStopsAt
        self.kinds = kinds
    }

    public subscript(severity: Severity) -> ServiceLevel? { levels.first { $0.severity == severity } }

    /// The response of a kind of its own; nil where its tasks have that of their severity.
    public func response(of kind: SupportKind) -> ServiceTarget? { kinds.first { $0.kind == kind }?.response }
}

/// A kind of tasks that has a response of its own.
public enum SupportKind: String, CaseIterable, Hashable, Sendable, Codable {
    case security
    case dataLeak = "data-leak"
}

/// What is promised for one severity.
public struct ServiceLevel: Hashable, Sendable {
    public var severity: Severity
    public var title: LocalizedText
    /// What makes a task one of this severity.
    public var definition: LocalizedText
    /// Whom it concerns.
    public var scope: LocalizedText?
    public var hours: ServiceHours
    public var response: ServiceTarget
    public var resolution: ServiceTarget
    /// After how long somebody above is called; nil: never.
    public var escalation: ServiceTarget?
    /// In millionths.
    public var availability: Int?
    /// How often whoever reported it is told how it stands.
    public var nextUpdate: ServiceTarget?
    /// In the order in which they come.
    public var stages: [Stage]
    /// Who is told that there is one.
    public var told: [TeamRole]
    /// By which its working hours and working days count; nil: the handover's own.
    public var calendar: Identifier<WorkingCalendar>?

    /// A step of handling, and by when it is done.
    public struct Stage: Hashable, Sendable {
        public var id: Identifier<Stage>
        public var title: LocalizedText
        public var within: ServiceTarget
        /// What finishes it without a word of its own; nil for one that is ticked.
        public var doneWith: End?

        public enum End: String, CaseIterable, Hashable, Sendable, Codable {
            /// The first answer.
            case response
            /// The solution: the service is back.
            case resolution
        }

        public init(id: Identifier<Stage>, title: LocalizedText, within: ServiceTarget, doneWith: End? = nil) {
            self.id = id
            self.title = title
            self.within = within
            self.doneWith = doneWith
        }
    }

    public init(
        severity: Severity, title: LocalizedText, definition: LocalizedText, scope: LocalizedText? = nil,
        hours: ServiceHours, response: ServiceTarget, resolution: ServiceTarget, escalation: ServiceTarget? = nil,
        availability: Int? = nil, nextUpdate: ServiceTarget? = nil, stages: [Stage] = [],
        told: [TeamRole] = [], calendar: Identifier<WorkingCalendar>? = nil
    ) {
        self.severity = severity
        self.title = title
        self.definition = definition
        self.scope = scope
        self.hours = hours
        self.response = response
        self.resolution = resolution
        self.escalation = escalation
        self.availability = availability
        self.nextUpdate = nextUpdate
        self.stages = stages
        self.told = told
        self.calendar = calendar
    }
}

/// What is promised for a severity.
public enum ServicePromise: String, CaseIterable, Hashable, Sendable, Codable {
    case response, resolution, escalation
}

/// When a severity is served.
public enum ServiceHours: String, CaseIterable, Hashable, Sendable, Codable {
    /// Around the clock, every day.
    case always
    /// In the hours of the working calendar.
    case working
}

/// How long something may take: minutes or hours of the service's time, or working days.
///
/// Working days are those of the working calendar whatever the severity's hours are; each is as long as
/// `ServiceTime.workingDay`.
public struct ServiceTarget: Hashable, Sendable, Codable, CustomStringConvertible {
    public enum Unit: String, CaseIterable, Hashable, Sendable, Codable {
        case minutes = "m"
        case hours = "h"
        case workingDays = "wd"
    }

    public var count: Int
    public var unit: Unit

    public init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Reads a whole number above 0 of at most four digits and a unit (`15m`, `2h`, `3wd`); nil for anything else.
    public init?(_ text: String) {
        guard let read = CountedUnit<Unit>(text, digits: 4), read.count > 0 else { return nil }
        self.init(read.count, read.unit)
    }

    public var description: String { "\(count)\(unit.rawValue)" }
}

extension Definitions {
    /// When the clock of a target runs, and for how many milliseconds.
    ///
    /// `id`: By which calendar working hours and days count; nil: the handover's own.
    public func clock(
        of target: ServiceTarget, hours: ServiceHours, calendar id: Identifier<WorkingCalendar>? = nil
    ) -> (time: ServiceTime, milliseconds: Int64) {
        let working = ServiceTime.hours(workingCalendar(id), handover.zone)
        let time = hours == .always ? ServiceTime.always : working
        return switch target.unit {
        case .minutes: (time, Int64(target.count) * 60_000)
        case .hours: (time, Int64(target.count) * 3_600_000)
        case .workingDays: (working, Int64(target.count) * working.workingDay)
        }
    }
}
