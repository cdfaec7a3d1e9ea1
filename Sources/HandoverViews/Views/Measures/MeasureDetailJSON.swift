internal import HandoverModel
internal import HandoverReadiness

/// A measure in detail in JSON: the measure's own members, and beside them what it is made of.
enum MeasureDetailJSON {
    static func json(_ detail: MeasureDetail, _ names: Names) -> JSONText {
        var members: [JSONText.Member] = []
        if case .object(let own) = MeasureJSON.json(detail.measure) { members = own }
        return .object(
            members + [
                .init("as_of", .string(detail.asOf.description)),
                .init("drills", .int(orNull: detail.drills)),
                .init("demands", .array(detail.demands.map { json($0, names) })),
                .init("standardised", detail.standardised.map(json) ?? .null),
                .init("lately", detail.lately.map { ComparisonView.json($0, names.language) } ?? .null),
                .init("splits", .object(detail.splits.map { .init($0.by.rawValue, .array($0.rows.map(json))) })),
                .init("simulated", SimulatedTeamsView.json(detail.simulated)),
            ])
    }

    static func json(_ demand: Demand, _ names: Names) -> JSONText {
        .object([
            .init("code", .string(demand.kind.code)), .init("subject", .string(demand.kind.subject)),
            .init("have", .int(demand.have)), .init("of", .int(orNull: demand.of)), .init("need", .int(demand.need)),
            .init("drill", .string(orNull: demand.drill?.rawValue)), .init("state", .string(demand.state.rawValue)),
            .init("message", .string(demand.words(names))),
        ])
    }

    static func json(_ rate: StandardisedRate) -> JSONText {
        .object([
            .init("rate", .fixed(orNull: rate.rate)),
            .init(
                "strata",
                .array(
                    rate.strata.map { stratum in
                        .object(
                            [
                                .init("severity", .string(stratum.severity.rawValue)),
                                .init("weight", .decimal(Double(stratum.weight) / 1_000_000)),
                            ] + MeasureJSON.ratio(stratum.ratio))
                    })),
            .init("missing", .array(rate.missing.map { .string($0.rawValue) })),
        ])
    }

    private static func json(_ row: MeasureSplit.Row) -> JSONText {
        .object(
            [.init("value", .string(orNull: row.group.code))] + MeasureJSON.ratio(row.ratio) + [
                .init("unrated", .int(row.unrated)), .init("drills", .int(row.drills)),
            ])
    }
}
