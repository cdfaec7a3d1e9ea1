import HandoverModel
import HandoverReadiness

// The report on the support.
extension Schemas {
    static let supportReport = Schema.object(
        head(.support) + [
            .init(
                "period",
                .object(
                    .init("id", .text(), "2026-W05, 2026-01 or 2026-Q1"),
                    .init("kind", .words(SupportPeriod.Kind.self)),
                    .init("first", .day), .init("last", .day))),
            .init("part", Schema.words(SupportReport.Part.self).orNull, "Null: all four"),
            .init("asked_of", .words(AskedOf.self)),
            .init(
                "course", .array(figures), "At most six periods, the oldest first, the last of them that of the report"),
            .init("breakdowns", .array(breakdown)),
            .init(
                "quality",
                .object(
                    .init("met", .count), .init("judged", .count), .init("indicators", .array(indicator)),
                    .init("before", .array(indicator), "Of the period before, by the same indicators"))),
            .init(
                "documents", .array(.object(.init("id", .id), .init("title", .text()), .init("tasks", .count))),
                "Of the knowledge base, those that the tasks closed in the period named as updated"),
            .init("desks", .array(figures), "Of a quarter both teams' desks"),
            .init(
                "actions", Schema.object(.init("in_time", .count), .init("due", .count)).orNull,
                "Of a quarter: improvement actions due in it, and those done in time"),
            .init(
                "commitments", Schema.object(.init("in_time", .count), .init("due", .count)).orNull,
                "Of a quarter: what is promised again and again and was due in it, and what was kept in time"),
            .init("approval", approval.orNull, "Null for a period that is not over, and for the other desk"),
        ])

    private static let approval = Schema.object(
        .init("content", .digest, "Of what the report says by what counts"),
        .init(
            "given",
            Schema.object(
                .init("entry", .count), .init("by", Schema.id.orNull), .init("at", .instant),
                .init("through", .count, "The last entry that it counted"),
                .init("content", .digest, "Of what it said then"), .init("differs", .boolean)
            ).orNull, "Null: not approved"))

    private static let figures = Schema.object(
        .init("period", .text()), .init("as_of", .instant), .init("asked_of", .words(AskedOf.self)),
        .init("backlog_before", .whole), .init("opened", .count), .init("closed", .count), .init("backlog", .whole),
        .init("cancelled", .count), .init("resolved_itself", .count),
        .init("first_time", .count, "Closed after real work, and never opened again"), .init("reopened", .count),
        .init("duplicates", .count), .init("documented", .count, "Closed, with the document that was updated"),
        .init("undated", .count, "Open, and nobody said since when"),
        .init("other_desk", .count, "Tasks of the other desk, left out"),
        .init(
            "ratings",
            .object(
                .init("count", .count), .init("sum", .count), .init("by_rating", .array(.count), "From 1 to 5"),
                .init("satisfied_from", .count), .init("satisfied", .count))),
        .init(
            "times",
            .array(
                .object(
                    .init("kind", .words(SupportTimes.Kind.self)),
                    .init("severity", Schema.words(Severity.self).orNull, "Null: all together"),
                    .init("tasks", .count), .init("median_minutes", .count),
                    .init("p90_minutes", Schema.count.orNull, "Null below ten tasks"), .init("sum_minutes", .count)))),
        .init(
            "kept",
            .array(
                .object(
                    .init("clock", .words(ServicePromise.self)),
                    .init("severity", Schema.words(Severity.self).orNull, "Null: all together"),
                    .init("met", .count), .init("counted", .count), .init("open_breached", .count),
                    .init("running", .count)))),
        .init(
            "open",
            .object(
                .init("tasks", .count), .init("unsolved_late", .count),
                .init(
                    "by_severity",
                    .array(
                        .object(
                            .init("severity", .words(Severity.self)), .init("tasks", .count),
                            .init("oldest", Schema.instant.orNull)))))),
        .init(
            "availability",
            .object(.init("period_seconds", .count), .init("down_seconds", .count), .init("outages", .count))))

    private static let breakdown = Schema.object(
        .init("by", .word(SupportDimension.ofReports.map(\.rawValue))),
        .init(
            "rows",
            .array(
                .object(
                    .init("value", .text(), "As tasks have it; empty: none said"), .init("backlog_before", .whole),
                    .init("opened", .count), .init("closed", .count), .init("backlog", .whole)))))

    private static let indicator = Schema.object(
        .init("id", .id), .init("title", .text()),
        .init("measure", Schema.words(QualityMeasure.self).orNull, "Null: measured somewhere else"),
        .init("numerator", .count), .init("denominator", .count, "How many cases; of availability milliseconds"),
        .init("target", .number), .init("comparison", .words(QualityComparison.self)), .init("minimum", .count),
        .init("state", .words(QualityRow.State.self)), .init("rule", .text()))
}

extension Schema {
    fileprivate static let whole = Schema.integer(least: -Schema.largest, most: Schema.largest)
}
