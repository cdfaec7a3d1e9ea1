/// A number the contract asks for, and what missing it means.
public struct Target: Hashable, Sendable, Codable {
    /// The value asked for, in millionths: 90 % is 900,000; a satisfaction of 4.5 is 4,500,000.
    public var atLeast: Int
    public var gates: Gate

    public enum Gate: String, CaseIterable, Hashable, Sendable, Codable {
        case verdict, report
    }

    public init(atLeast: Int, gates: Gate) {
        self.atLeast = atLeast
        self.gates = gates
    }

    /// The value asked for as a fraction or a score.
    public var value: Double { Double(atLeast) / 1_000_000 }
}

/// The measures a handover can set a target for.
public enum MeasureID: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
    case independence
    case assessedIndependence = "assessed-independence"
    case responseOnTime = "response-on-time"
    case resolvedOnTime = "resolved-on-time"
    case resolved
    case resolvedFirstTime = "resolved-first-time"
    case satisfaction
    case availability
    case knowledgeBaseCoverage = "knowledge-base-coverage"
    case documentsUpToDate = "documents-up-to-date"
}

/// How the share of tasks done independently is judged.
public struct IndependenceRule: Hashable, Sendable {
    public enum DecideBy: String, CaseIterable, Hashable, Sendable, Codable {
        case observed, demonstrated
    }

    public var decideBy: DecideBy
    /// Of the one-sided lower bound, in millionths: 95 % is 950,000.
    public var confidence: Int
    /// Days of the acceptance window, the last day included.
    public var windowDays: Int
    /// How many days before a checkpoint are left out of it, since tasks closed on them may still be reopened.
    public static let provisionalDays = 7
    /// The least number of eligible tasks in the window; 0 means no statistical gate.
    public var tasks: Int
    /// Days between checkpoints, counted from the start.
    public var checkpointDays: Int
    /// By which the rate is standardised; nil: it is not.
    public var mix: ReferenceMix?
    /// Each kind once, in the order of the file.
    public var variety: [VarietyDemand]
    /// Nil where they are switched off.
    public var floors: FloorRule?

    public init(
        decideBy: DecideBy = .observed, confidence: Int = 950_000, windowDays: Int = 60, tasks: Int = 30,
        checkpointDays: Int = 7, mix: ReferenceMix? = nil, variety: [VarietyDemand] = [],
        floors: FloorRule? = FloorRule()
    ) {
        self.decideBy = decideBy
        self.confidence = confidence
        self.windowDays = windowDays
        self.tasks = tasks
        self.checkpointDays = checkpointDays
        self.mix = mix
        self.variety = variety
        self.floors = floors
    }
}
