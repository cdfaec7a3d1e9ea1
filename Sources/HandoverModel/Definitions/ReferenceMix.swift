/// The severities of a typical period, by which rates of periods with easier or harder work are made comparable.
public struct ReferenceMix: Hashable, Sendable, Codable {
    /// In millionths, 1,000,000 together; a severity that is not there has no share.
    public var shares: [Severity: Int]

    public init(_ shares: [Severity: Int]) {
        self.shares = shares.filter { $0.value > 0 }
    }

    /// The share of a severity, in millionths.
    public subscript(_ severity: Severity) -> Int { shares[severity] ?? 0 }
}
