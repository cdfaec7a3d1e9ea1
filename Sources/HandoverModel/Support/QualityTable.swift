/// By what the quality of the support is measured, and what the contract asks for.
public struct QualityTable: Hashable, Sendable {
    /// From which rating on a user counts as satisfied, 1 to 5.
    public var satisfiedFrom: Int
    /// In the order of the file.
    public var indicators: [QualityIndicator]

    public static let satisfiedFromDefault = 4

    public init(satisfiedFrom: Int = satisfiedFromDefault, indicators: [QualityIndicator]) {
        self.satisfiedFrom = satisfiedFrom
        self.indicators = indicators
    }

    public subscript(id: QualityIndicator.ID) -> QualityIndicator? { indicators.first { $0.id == id } }
}

/// One number that the contract asks for.
public struct QualityIndicator: Hashable, Sendable {
    public typealias ID = Identifier<QualityIndicator>

    public var id: ID
    public var title: LocalizedText
    /// What kind of quality it shows.
    public var kind: LocalizedText?
    public var source: Source
    /// In millionths: 95 % is 950,000, a rating of 4.5 is 4,500,000.
    public var target: Int
    public var comparison: QualityComparison
    /// Below how many cases it is not judged.
    public var minimum: Int
    /// How the contract says that it is measured.
    public var method: LocalizedText?

    public enum Source: Hashable, Sendable {
        /// Worked out from what is recorded.
        case measure(QualityMeasure)
        /// Measured somewhere else, of which the ledger knows nothing.
        case elsewhere(LocalizedText)
    }

    /// Fewer cases than this say nothing as a share.
    public static let minimumDefault = 10

    public init(
        id: ID, title: LocalizedText, kind: LocalizedText? = nil, source: Source, target: Int,
        comparison: QualityComparison = .atLeast, minimum: Int = minimumDefault, method: LocalizedText? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.source = source
        self.target = target
        self.comparison = comparison
        self.minimum = minimum
        self.method = method
    }

    /// Nil for one that is measured somewhere else.
    public var measure: QualityMeasure? {
        switch source {
        case .measure(let measure): measure
        case .elsewhere: nil
        }
    }
}

/// The numbers of a period that are worked out from what is recorded.
public enum QualityMeasure: String, CaseIterable, Hashable, Sendable, Codable {
    case responseOnTime = "response-on-time"
    case resolvedOnTime = "resolved-on-time"
    case resolved
    case resolvedFirstTime = "resolved-first-time"
    case satisfaction
    case availability
    case documentsUpToDate = "documents-up-to-date"

    /// The number of the handover's targets that it is.
    public var id: MeasureID {
        switch self {
        case .responseOnTime: .responseOnTime
        case .resolvedOnTime: .resolvedOnTime
        case .resolved: .resolved
        case .resolvedFirstTime: .resolvedFirstTime
        case .satisfaction: .satisfaction
        case .availability: .availability
        case .documentsUpToDate: .documentsUpToDate
        }
    }

    /// The numbers of the handover's targets that the reports on the support tell.
    public static let ids = Set(allCases.map(\.id))

    /// A mean rating, and no share.
    public var isScore: Bool { self == .satisfaction }
}

/// When a target is met.
public enum QualityComparison: String, CaseIterable, Hashable, Sendable, Codable {
    case atLeast = "at-least"
    case moreThan = "more-than"
}
