internal import HandoverModel
internal import HandoverReadiness

/// A measure in JSON: shares with six decimals, null where nothing was counted.
enum MeasureJSON {
    static func json(_ measure: Measure) -> JSONText {
        .object([
            .init("id", .string(measure.id.rawValue)),
            .init("numerator", .int(measure.numerator)), .init("denominator", .int(measure.denominator)),
            .init("rate", .fixed(orNull: measure.rate)),
            .init("interval", interval(measure.interval)),
            .init("lower_bound", .fixed(orNull: measure.lowerBound)),
            .init("confidence", measure.confidence.map(JSONText.decimal) ?? .null),
            .init("target", measure.target.map { .decimal($0.value) } ?? .null),
            .init("state", .string(measure.state.rawValue)),
            .init("unrated", .int(measure.unrated)),
            .init("gates", .string(orNull: measure.target?.gates.rawValue)),
            .init("provisional", .int(measure.provisional)),
            .init("to_review", .int(measure.toReview)), .init("reviewed", .int(measure.reviewed)),
            .init("overturned", .int(measure.overturned)),
            .init("clean_tasks_needed", .int(orNull: measure.cleanTasksNeeded)),
            .init("window", window(measure.window)),
            .init("demonstrated", demonstrated(measure.demonstrated)),
            .init("checkpoint", looked(measure.looked)),
            .init("next_checkpoint", .string(orNull: measure.nextLook?.description)),
            .init("recorded_checkpoints", .array(measure.recorded.map(CheckpointTable.json))),
            .init("holding", holding(measure.holding)),
            .init("by_severity", .object(bySeverity(measure))),
            .init("by_capability", .object(byCapability(measure))),
        ])
    }

    private static func bySeverity(_ measure: Measure) -> [JSONText.Member] {
        measure.bySeverity.sorted { $0.key < $1.key }.map { .init($0.key.rawValue, .object(ratio($0.value))) }
    }

    private static func byCapability(_ measure: Measure) -> [JSONText.Member] {
        measure.byCapability.sorted { $0.key < $1.key }.map { .init($0.key.rawValue, .object(ratio($0.value))) }
    }

    static func interval(_ interval: Measure.Interval?) -> JSONText {
        interval.map { .array([.fixed($0.lower), .fixed($0.upper)]) } ?? .null
    }

    static func ratio(_ ratio: Measure.Ratio) -> [JSONText.Member] {
        [.init("numerator", .int(ratio.numerator)), .init("denominator", .int(ratio.denominator))]
    }

    private static func window(_ span: Measure.Span?) -> JSONText {
        span.map {
            .object([.init("first", .string($0.first.description)), .init("last", .string($0.last.description))])
        } ?? .null
    }

    private static func demonstrated(_ checkpoint: Measure.Checkpoint?) -> JSONText {
        checkpoint.map {
            let counts = Measure.Ratio(numerator: $0.numerator, denominator: $0.denominator)
            return .object([.init("day", .string($0.day.description))] + ratio(counts))
        } ?? .null
    }

    private static func looked(_ look: Measure.Look?) -> JSONText {
        look.map {
            let counts = Measure.Ratio(numerator: $0.checkpoint.numerator, denominator: $0.checkpoint.denominator)
            return .object(
                [.init("day", .string($0.checkpoint.day.description))] + ratio(counts)
                    + [.init("reached", .bool($0.isReached))])
        } ?? .null
    }

    private static func holding(_ holding: Measure.Holding?) -> JSONText {
        holding.map {
            let counts = Measure.Ratio(numerator: $0.numerator, denominator: $0.denominator)
            return .object(ratio(counts) + [.init("slipping", .bool($0.isSlipping))])
        } ?? .null
    }
}
