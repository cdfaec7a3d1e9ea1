public import HandoverModel

/// The difference of the rates of two periods, split into better work and easier work.
///
/// With wᵢ the share of a severity among a period's tasks and pᵢ its rate: work Σ(p₂−p₁)(w₁+w₂)/2, mix Σ(w₂−w₁)(p₁+p₂)/2.
/// (Kitagawa 1955, doi:10.1080/01621459.1955.10501299.) A severity without tasks in one period takes its rate from the
/// other, so that all it changes counts as mix.
public struct RateSplit: Hashable, Sendable, Codable {
    /// What came of the rates within severities, as a share: 0.038 is 3.8 points.
    public var work: Double
    /// What came of other severities; positive when there was more of what goes well.
    public var mix: Double

    /// The rate of the second period less that of the first.
    public var difference: Double { work + mix }

    public init(work: Double, mix: Double) {
        self.work = work
        self.mix = mix
    }

    /// Nil when one of the periods has no tasks.
    public init?(from first: [Severity: Measure.Ratio], to second: [Severity: Measure.Ratio]) {
        let totals = [first, second].map { $0.values.reduce(0) { $0 + $1.denominator } }
        guard totals.allSatisfy({ $0 > 0 }) else { return nil }
        (work, mix) = (0, 0)
        for severity in Severity.allCases {
            let (old, new) = (first[severity] ?? .none, second[severity] ?? .none)
            guard let rate = old.share ?? new.share, let later = new.share ?? old.share else { continue }
            let weight = Double(old.denominator) / Double(totals[0])
            let laterWeight = Double(new.denominator) / Double(totals[1])
            work += (later - rate) * (weight + laterWeight) / 2
            mix += (laterWeight - weight) * (rate + later) / 2
        }
    }

    /// Whole tenths of a point, of which the parts add up to the whole as they are shown.
    public var tenths: (difference: Int, work: Int, mix: Int) {
        let whole = Int((difference * 1000).rounded())
        let own = Int((work * 1000).rounded())
        return (whole, own, whole - own)
    }
}

extension Measure.Ratio {
    fileprivate static let none = Measure.Ratio(numerator: 0, denominator: 0)

    fileprivate var share: Double? { denominator > 0 ? Double(numerator) / Double(denominator) : nil }
}
