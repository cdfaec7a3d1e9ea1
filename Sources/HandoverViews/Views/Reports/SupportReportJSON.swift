internal import HandoverModel
internal import HandoverReadiness

/// What a report on the support holds in JSON, whichever part is asked for.
enum SupportReportJSON {
    static func members(_ report: SupportReport, _ names: Names) -> [JSONText.Member] {
        [
            .init(
                "period",
                .object([
                    .init("id", .string(report.period.description)),
                    .init("kind", .string(report.period.kind.rawValue)),
                    .init("first", .string(report.period.first.description)),
                    .init("last", .string(report.period.last.description)),
                ])),
            .init("part", .string(orNull: report.part?.rawValue)), .init("asked_of", .string(report.desk.rawValue)),
            .init("course", .array(report.course.map { figures($0, names) })),
            .init("breakdowns", .array(report.breakdowns.map(breakdown))),
            .init(
                "quality",
                .object([
                    .init("met", .int(report.judged.numerator)), .init("judged", .int(report.judged.denominator)),
                    .init("indicators", .array(report.quality.map { quality($0, names) })),
                    .init("before", .array(report.earlierQuality.map { quality($0, names) })),
                ])),
            .init(
                "documents",
                .array(
                    report.documents.map { count in
                        .object([
                            .init("id", .string(count.document.rawValue)),
                            .init("title", .string(names.documentTitle(count.document))),
                            .init("tasks", .int(count.tasks)),
                        ])
                    })),
            .init("desks", .array(report.desks.map { figures($0, names) })),
            .init(
                "actions",
                report.actions.map {
                    .object([.init("in_time", .int($0.numerator)), .init("due", .int($0.denominator))])
                } ?? .null),
            .init(
                "commitments",
                report.commitments.map {
                    .object([.init("in_time", .int($0.numerator)), .init("due", .int($0.denominator))])
                } ?? .null),
            .init("approval", report.approval?.json(names) ?? .null),
        ]
    }

    private static func figures(_ figures: SupportFigures, _ names: Names) -> JSONText {
        let from = names.definitions?.quality?.satisfiedFrom ?? QualityTable.satisfiedFromDefault
        let attainment = figures.attainment
        return .object([
            .init("period", .string(figures.period.description)), .init("as_of", .string(figures.asOf.exact)),
            .init("asked_of", .string(figures.desk.rawValue)), .init("backlog_before", .int(figures.backlogBefore)),
            .init("opened", .int(figures.opened)), .init("closed", .int(figures.closed)),
            .init("backlog", .int(figures.backlog)), .init("cancelled", .int(figures.cancelled)),
            .init("resolved_itself", .int(figures.resolvedItself)), .init("first_time", .int(figures.firstTime)),
            .init("reopened", .int(figures.reopened)), .init("duplicates", .int(figures.duplicates)),
            .init("documented", .int(figures.documented)),
            .init("undated", .int(figures.undated)), .init("other_desk", .int(attainment.otherDesk)),
            .init(
                "ratings",
                .object([
                    .init("count", .int(figures.rated)), .init("sum", .int(figures.ratingSum)),
                    .init("by_rating", .array(figures.ratings.map(JSONText.int))),
                    .init("satisfied_from", .int(from)), .init("satisfied", .int(figures.rated(atLeast: from))),
                ])),
            .init("times", .array(figures.times.map(times))),
            .init(
                "kept",
                .array((attainment.rows + attainment.totals).filter { $0.promise != .escalation }.map(kept))),
            .init(
                "open",
                .object([
                    .init("tasks", .int(figures.open.tasks)), .init("unsolved_late", .int(figures.open.unsolvedLate)),
                    .init(
                        "by_severity",
                        .array(
                            figures.open.rows.map { row in
                                .object([
                                    .init("severity", .string(row.severity.rawValue)), .init("tasks", .int(row.tasks)),
                                    .init("oldest", .string(orNull: row.oldest?.exact)),
                                ])
                            })),
                ])),
            .init(
                "availability",
                .object([
                    .init("period_seconds", .int(Int(figures.availability.period / 1000))),
                    .init("down_seconds", .int(Int((figures.availability.rows.first?.down ?? 0) / 1000))),
                    .init("outages", .int(figures.availability.rows.first?.outages ?? 0)),
                ])),
        ])
    }

    private static func times(_ times: SupportTimes) -> JSONText {
        .object([
            .init("kind", .string(times.kind.rawValue)), .init("severity", .string(orNull: times.severity?.rawValue)),
            .init("tasks", .int(times.tasks)), .init("median_minutes", .int(times.median)),
            .init("p90_minutes", .int(orNull: times.ninetieth)), .init("sum_minutes", .int(times.sum)),
        ])
    }

    private static func kept(_ row: Attainment.Row) -> JSONText {
        let severity: String? = if case .severity(let severity) = row.group { severity.rawValue } else { nil }
        return .object([
            .init("clock", .string(row.promise.rawValue)), .init("severity", .string(orNull: severity)),
            .init("met", .int(row.counts.met)), .init("counted", .int(row.counts.counted)),
            .init("open_breached", .int(row.counts.openBreached)), .init("running", .int(row.counts.running)),
        ])
    }

    private static func breakdown(_ breakdown: SupportBreakdown) -> JSONText {
        .object([
            .init("by", .string(breakdown.by.rawValue)),
            .init(
                "rows",
                .array(
                    breakdown.rows.map { row in
                        .object([
                            .init("value", .string(row.value)), .init("backlog_before", .int(row.backlogBefore)),
                            .init("opened", .int(row.opened)), .init("closed", .int(row.closed)),
                            .init("backlog", .int(row.backlog)),
                        ])
                    })),
        ])
    }

    private static func quality(_ row: QualityRow, _ names: Names) -> JSONText {
        .object([
            .init("id", .string(row.id.rawValue)), .init("title", .string(row.title(names))),
            .init("measure", .string(orNull: row.measure?.rawValue)), .init("numerator", .int(Int(row.numerator))),
            .init("denominator", .int(Int(row.denominator))), .init("target", .fixed(Double(row.target) / 1_000_000)),
            .init("comparison", .string(row.comparison.rawValue)), .init("minimum", .int(row.minimum)),
            .init("state", .string(row.state.rawValue)), .init("rule", .string(row.rule(names))),
        ])
    }
}
