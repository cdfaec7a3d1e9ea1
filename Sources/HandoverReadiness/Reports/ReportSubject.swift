public import HandoverModel

/// What a report is about.
public enum ReportSubject: Hashable, Sendable, Codable {
    /// Where the handover stands, and what changed in the days before.
    case readiness(ReportPeriod)
    case person(Person.ID)
    case capability(Capability.ID)
    /// Who accepted the handover, on what, and what became of it since.
    case acceptance
    /// How the support did in a period.
    case support(SupportReportQuery)

    /// The word for it on the command line and in addresses.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case readiness, person, capability, acceptance, support
    }

    public var kind: Kind {
        switch self {
        case .readiness: .readiness
        case .person: .person
        case .capability: .capability
        case .acceptance: .acceptance
        case .support: .support
        }
    }
}

/// The days whose changes a readiness report tells.
public enum ReportPeriod: String, CaseIterable, Hashable, Sendable, Codable {
    case week
    case fourWeeks = "four-weeks"

    public var days: Int {
        switch self {
        case .week: 7
        case .fourWeeks: 28
        }
    }

    /// The days that end with one, both ends included.
    public func span(to day: Day) -> Measure.Span {
        Measure.Span(first: day.adding(days: 1 - days), last: day)
    }
}
