import HandoverModel
import HandoverReadiness

// What the support promises, and its clocks.
extension Schemas {
    static let services: [(name: String, schema: Schema)] = [
        ("ServiceLevels", .anyOf([levels, .null])), ("ServiceTimes", times),
        ("RunningClocks", running), ("Attainment", attainment),
        ("Availability", availability), ("ServiceCredits", credits), ("Outages", outages),
    ]

    private static let target = Schema.text(.serviceTarget)

    private static let levels = Schema.object(
        .init("resolution_stops_at", .words(ServiceLevels.ResolutionEnd.self)),
        .init("kinds", .object([], others: .each(target)), "Kinds with a response of their own"),
        .init("severities", .array(promised)))

    private static let promised = Schema.object(
        .init("severity", .words(Severity.self)), .init("title", .text()), .init("definition", .text()),
        .init("scope", Schema.text().orNull), .init("hours", .words(ServiceHours.self)),
        .init("calendar", Schema.id.orNull, "Null: the handover's own"), .init("response", target),
        .init("resolution", target), .init("escalation", target.orNull),
        .init("availability", Schema.number.orNull, "A share: 0.999"), .init("next_update", target.orNull),
        .init("told", .array(.text()), "Roles of a team, such as delivering/support-manager"),
        .init(
            "stages",
            .array(
                .object(
                    .init("id", .id), .init("title", .text()), .init("within", target),
                    .init(
                        "done_with", Schema.words(ServiceLevel.Stage.End.self).orNull,
                        "What finishes it without being ticked")))))

    private static let running = Schema.object(
        .init("as_of", .instant), .init("policy", .text(), "The digest of the definitions by which they count"),
        .init("open_tasks", .count), .init("clocks_running", .count, "Those left out of the list included"),
        .init("breached", .count), .init("at_risk", .count), .init("paused", .count),
        .init("untimed", .count, "When the task was opened is not known to the minute"),
        .init("unpromised_tasks", .count, "Of a severity for which nothing is promised"),
        .init("clocks", .array(runningClock)))

    private static let runningClock = Schema.object(
        .init("task", .id), .init("title", Schema.text().orNull), .init("severity", .words(Severity.self)),
        .init("service", Schema.text().orNull), .init("asked_of", .words(AskedOf.self)),
        .init(
            "assignee", Schema.object(.init("person", Schema.id.orNull), .init("team", .words(Side.self))).orNull,
            "Whose it is, once it was handed on"),
        .init("workers", .array(.id)), .init("clock", .words(ServicePromise.self)), .init("target", target),
        .init("state", .words(TaskClocks.State.self)), .init("from", .instant),
        .init("due", Schema.instant.orNull, "Null while it is paused"), .init("elapsed_seconds", .count),
        .init("left_seconds", .integer(least: -Schema.largest, most: Schema.largest), "Below 0 once it is over"),
        .init("by_severity_change", .boolean), .init("provisional", .boolean))

    private static let attainment = Schema.object(
        .init("as_of", .instant), .init("from", Schema.day.orNull), .init("to", Schema.day.orNull),
        .init("asked_of", .words(AskedOf.self)), .init("by", .words(Attainment.Grouping.self)),
        .init("open_counted", .boolean, "Whether what is open counts: the day asked for is one of the days"),
        .init("other_desk", .count, "Tasks of the other desk, left out"), .init("rows", .array(attained)),
        .init("all", .array(attained)))

    private static let attained = Schema.object(
        .init("group", Schema.text().orNull, "A severity, a service (empty: none said) or a month; null for all"),
        .init("clock", .words(ServicePromise.self)), .init("limit", target.orNull),
        .init("met", .count), .init("counted", .count, "Met and breached"),
        .init("rate", Schema.number.orNull, "Null below ten"), .init("goal", Schema.number.orNull),
        .init("reached", Schema.boolean.orNull), .init("breached", .count), .init("by_severity_change", .count),
        .init("open_breached", .count), .init("running", .count, "Of open tasks, not counted"),
        .init("excluded", .object(ClockOutcome.exclusions.map { .init($0.rawValue, .count) })))

    private static let availability = Schema.object(
        .init("as_of", .instant), .init("from", .instant),
        .init("to", .instant, "The end of the period, or the time asked for where that comes before it"),
        .init("service", Schema.text().orNull, "Null: outages of any service"), .init("period_seconds", .count),
        .init(
            "rows",
            .array(
                .object(
                    .init("severity", Schema.words(Severity.self).orNull, "Null: all outages"),
                    .init("down_seconds", .count), .init("excused_seconds", .count, "Down in maintenance"),
                    .init("outages", .count), .init("share", Schema.number.orNull),
                    .init("goal", Schema.number.orNull), .init("reached", Schema.boolean.orNull)))))

    private static let credits = Schema.object(
        .init("as_of", .instant), .init("from", .day), .init("to", .day),
        .init("severity", Schema.words(Severity.self).orNull, "Null: any"),
        .init("service", Schema.text().orNull, "Null: any"),
        .init("indicative", .boolean, "True: a preview, which binds nobody"),
        .init("terms", creditTerms.orNull, "Null: nothing is given back, and nothing was counted"),
        .init("open_counted", .boolean, "Whether what is open counts: the day asked for is one of the days"),
        .init("late_tasks", .count, "Answered or resolved later than promised, those left out of the list included"),
        .init("open_tasks", .count, "Those of them that are open"), .init("credited_tasks", .count),
        .init("sum", .number, "A share of the fee: 0.1, without the cap"),
        .init("total", .number, "The share with the cap"),
        .init("amount", money.orNull), .init("tasks", .array(lateTask), "Those that give most first"))

    static let money = Schema.object(.init("minor_units", .count), .init("currency", .words(Currency.self)))

    private static let creditTerms = Schema.object(
        .init("response", .array(creditTier)), .init("resolution", .array(creditTier)),
        .init("strictness", .words(CreditTerms.Strictness.self)), .init("addition", .words(CreditTerms.Addition.self)),
        .init("cap", .number), .init("fee", Schema.text().orNull), .init("fee_amount", money.orNull),
        .init("claim_working_days", Schema.count.orNull))

    private static let creditTier = Schema.object(
        .init("over", .number, "Beyond the limit, as a share of it: 0.5"), .init("credit", .number))

    private static let lateTask = Schema.object(
        .init("task", .id), .init("title", Schema.text().orNull), .init("severity", .words(Severity.self)),
        .init("service", Schema.text().orNull), .init("closed", Schema.day.orNull, "Null while it is open"),
        .init("policy", .text(), "The digest of the definitions by which its clocks count"),
        .init("credit", .number, "A share of the fee"),
        .init(
            "breaches",
            .array(
                .object(
                    .init("clock", .words(ServicePromise.self)), .init("target", target),
                    .init("limit_seconds", .count), .init("elapsed_seconds", .count),
                    .init("over", Schema.number.orNull, "Beyond the limit, as a share of it and rounded down"),
                    .init("credit", .number, "By its tier; 0 where it comes to none"),
                    .init("since", .instant, "When the limit had passed"),
                    .init("claim_by", Schema.day.orNull, "The last day on which a claim is filed"),
                    .init("by_severity_change", .boolean), .init("provisional", .boolean),
                    .init(
                        "claim",
                        Schema.object(.init("id", .text()), .init("state", .words(CreditClaim.Stage.self))).orNull,
                        "That stands, or the newest that was refused")))))

    private static let outages = Schema.object(
        .init("as_of", .instant),
        .init(
            "outages",
            .array(
                .object(
                    .init("entry", .count), .init("severity", .words(Severity.self)),
                    .init("service", Schema.text().orNull, "Null: all services"),
                    .init("extent", .words(OutageExtent.self), "Away, or there and slow, which is no time away"),
                    .init("source", Schema.text().orNull, "What monitoring calls it"), .init("from", .instant),
                    .init("to", Schema.instant.orNull, "Null while it lasts"),
                    .init("closing", Schema.count.orNull, "The entry that closed it"),
                    .init("note", Schema.text().orNull), .init("closing_note", Schema.text().orNull)))),
        .init(
            "maintenance",
            .array(
                .object(
                    .init("entry", .count), .init("service", Schema.text().orNull), .init("from", .instant),
                    .init("to", .instant), .init("announced", .boolean, "Recorded before it began"),
                    .init("note", Schema.text().orNull)))))

    private static let times = Schema.object(
        .init("severity", Schema.words(Severity.self).orNull), .init("target", target.orNull),
        .init("from", .instant), .init("due", Schema.instant.orNull),
        .init("elapsed_seconds", .count, "What the clock shows at the end"),
        .init("provisional", .boolean, "Working days on the way are not published yet"),
        .init("hours", .words(ServiceHours.self)),
        .init(
            "parts",
            .array(.object(.init("from", .instant), .init("to", .instant), .init("seconds", .count))),
            "The stretches in which it ran"))
}
