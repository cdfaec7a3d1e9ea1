public import HandoverModel

/// The rate as it would be had the tasks been of the reference mix: Σ wᵢ·kᵢ/nᵢ over the severities.
///
/// Direct standardisation. A severity with a share in the mix and no task leaves it without a value, since nothing says
/// how it would have gone.
public struct StandardisedRate: Hashable, Sendable, Codable {
    public struct Stratum: Hashable, Sendable, Codable {
        public var severity: Severity
        /// The share in the reference mix, in millionths.
        public var weight: Int
        public var ratio: Measure.Ratio

        public init(severity: Severity, weight: Int, ratio: Measure.Ratio) {
            self.severity = severity
            self.weight = weight
            self.ratio = ratio
        }
    }

    /// The severities with a share in the mix, the worst first.
    public var strata: [Stratum]

    public init(_ bySeverity: [Severity: Measure.Ratio], mix: ReferenceMix) {
        strata = Severity.allCases.filter { mix[$0] > 0 }.map { severity in
            Stratum(
                severity: severity, weight: mix[severity],
                ratio: bySeverity[severity] ?? .init(numerator: 0, denominator: 0))
        }
    }

    /// Severities of which there would have to be a task.
    public var missing: [Severity] { strata.filter { $0.ratio.denominator <= 0 }.map(\.severity) }

    /// Nil while any are missing.
    public var rate: Double? {
        guard missing.isEmpty else { return nil }
        return strata.reduce(0) { sum, stratum in
            sum + Double(stratum.weight) * Double(stratum.ratio.numerator) / Double(stratum.ratio.denominator)
        } / 1_000_000
    }
}
