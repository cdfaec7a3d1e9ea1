/// The answer a director comes for.
public enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
    case ready
    case readyWithConditions = "ready-with-conditions"
    case notReady = "not-ready"
    case notEnoughEvidence = "not-enough-evidence"
}

/// Where a measure stands against its target.
public enum MeasureState: String, CaseIterable, Hashable, Sendable, Codable {
    /// Fewer than ten.
    case tooFew = "too-few"
    /// Fewer than the rule's least number.
    case trend
    case observed, demonstrated, missed
    /// Nothing of the kind is recorded here.
    case notMeasured = "not-measured"
}
