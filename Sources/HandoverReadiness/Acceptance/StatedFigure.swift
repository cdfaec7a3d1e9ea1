public import HandoverModel

extension Measure {
    /// What a statement of acceptance says of a measure, with the rate, the interval and the bound that follow from it.
    public init(_ figure: AcceptanceStatement.Figure) {
        let proportion = Proportion(figure.numerator, of: figure.denominator)
        let isCounted = figure.denominator > 0
        let isBounded = isCounted && figure.confidence != nil
        self.init(
            id: figure.measure, numerator: figure.numerator, denominator: figure.denominator,
            rate: isCounted ? Double(figure.numerator) / Double(figure.denominator) : nil,
            interval: isBounded ? proportion.wilson : nil,
            lowerBound: figure.confidence.flatMap { isCounted ? proportion.lowerBound(confidence: $0) : nil },
            confidence: figure.confidence.map { Double($0) / 1_000_000 },
            target: figure.target.map { Target(atLeast: $0, gates: figure.gates ?? .report) }, state: figure.state,
            unrated: figure.unrated, toReview: figure.toReview, reviewed: figure.reviewed,
            window: figure.first.flatMap { first in figure.last.map { Span(first: first, last: $0) } })
    }
}
