public import HandoverModel

/// One indicator of the quality table with its value in a period.
public struct QualityRow: Hashable, Sendable, Codable {
    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case met, missed
        /// Fewer cases than the indicator asks for.
        case tooFew = "too-few"
        /// Measured somewhere else.
        case notMeasured = "not-measured"
    }

    public var id: QualityIndicator.ID
    /// Nil for one that is measured somewhere else.
    public var measure: QualityMeasure?
    /// The value is this by `denominator`; of availability both are milliseconds.
    public var numerator: Int64
    /// How many cases there are; 0 for an indicator that is measured somewhere else.
    public var denominator: Int64
    /// In millionths.
    public var target: Int
    public var comparison: QualityComparison
    public var minimum: Int
    public var state: State

    public static func rows(_ table: QualityTable, _ figures: SupportFigures) -> [QualityRow] {
        table.indicators.map { QualityRow($0, figures) }
    }

    init(_ indicator: QualityIndicator, _ figures: SupportFigures) {
        id = indicator.id
        measure = indicator.measure
        target = indicator.target
        comparison = indicator.comparison
        minimum = indicator.minimum
        let value = measure.map { Self.value(of: $0, figures) }
        (numerator, denominator) = value ?? (0, 0)
        state =
            if value == nil {
                .notMeasured
            } else if denominator <= 0 || (measure != .availability && denominator < Int64(minimum)) {
                .tooFew
            } else {
                Self.isMet(numerator, denominator, target, comparison) ? .met : .missed
            }
    }

    private static func value(of measure: QualityMeasure, _ figures: SupportFigures) -> (Int64, Int64) {
        func share(_ ratio: Measure.Ratio) -> (Int64, Int64) { (Int64(ratio.numerator), Int64(ratio.denominator)) }
        switch measure {
        case .responseOnTime: return share(figures.kept(.response))
        case .resolvedOnTime: return share(figures.kept(.resolution))
        case .resolved: return share(figures.resolved)
        case .resolvedFirstTime: return (Int64(figures.firstTime), Int64(figures.solved))
        case .satisfaction: return (Int64(figures.ratingSum), Int64(figures.rated))
        case .availability:
            let period = figures.availability.period
            return (period - (figures.availability.rows.first?.down ?? 0), period)
        case .documentsUpToDate: return share(figures.documents)
        }
    }

    /// Compared as whole numbers.
    private static func isMet(
        _ numerator: Int64, _ denominator: Int64, _ target: Int, _ comparison: QualityComparison
    ) -> Bool {
        let reached = numerator.multipliedFullWidth(by: 1_000_000)
        let asked = denominator.multipliedFullWidth(by: Int64(target))
        return switch comparison {
        case .atLeast: (reached.high, reached.low) >= (asked.high, asked.low)
        case .moreThan: (reached.high, reached.low) > (asked.high, asked.low)
        }
    }
}
