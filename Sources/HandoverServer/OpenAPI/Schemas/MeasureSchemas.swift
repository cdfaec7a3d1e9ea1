import HandoverModel
import HandoverReadiness

// Measures in detail.
extension Schemas {
    static let measures: [(name: String, schema: Schema)] = [
        ("Measures", .array(.named("Measure"))), ("MeasureDetail", .object(measureProperties + detail)),
        ("StandardisedRate", standardised), ("Comparison", comparison),
    ]

    private static let detail: [Schema.Property] = [
        .init("as_of", .instant), .init("drills", Schema.count.orNull, "Rehearsed tasks in the window, in no rate"),
        .init(
            "demands", .array(.object(demand + [.init("message", .text())])),
            "What independence asks for beside its rate: floors and variety"),
        .init("standardised", Schema.named("StandardisedRate").orNull, "The rate at the reference mix of severities"),
        .init("lately", Schema.named("Comparison").orNull, "The last four weeks against the four before"),
        .init("splits", .object([], others: .each(.array(row))), "By the dimension: severity, capability and so on"),
        .init(
            "simulated", .array(simulated),
            "How many simulated teams of each true rate the rule of independence accepts"),
    ]

    /// One of them, with what it is and how much of it there is.
    static let demand: [Schema.Property] = [
        .init("code", .text()), .init("subject", .text(), "A capability's id, a severity, or a kind of tasks"),
        .init("have", .count), .init("of", Schema.count.orNull, "What have was counted of"), .init("need", .count),
        .init("drill", Schema.words(Demand.Drill.self).orNull, "Whether a drill stands in; null where none can"),
        .init("state", .words(Demand.State.self)),
    ]

    static let simulated = Schema.object(
        .init("tasks_a_week", .count), .init("teams", .count, "How many of each true rate"), .init("looks", .count),
        .init("accepted", .array(.object(.init("share", .count, "The true rate in percent"), .init("teams", .count)))))

    private static let row = Schema.object(
        .init("value", Schema.text().orNull, "Null for the tasks that name no capability, or no service"),
        .init("numerator", .count), .init("denominator", .count), .init("unrated", .count), .init("drills", .count))

    /// What a window came to; the digest is of the rows of its tasks.
    private static let windowCount: [Schema.Property] = [
        .init("numerator", .count), .init("denominator", .count), .init("unrated", .count),
    ]

    static let recordedCheckpoint = Schema.object(
        .init("day", .day), .init("entry", .count), .init("at", .instant),
        .init("first", .day, "Of the days on which its tasks were closed"), .init("last", .day),
        .init("seen", .object(windowCount + [.init("rows", .digest)]), "As known by the end of its day"),
        .init("stood", .object(windowCount + [.init("rows", .digest)]), "As known when it was recorded"),
        .init("state", .words(MeasureState.self)), .init("target", .number), .init("tasks", .count),
        .init("confidence", .number), .init("definitions", .digest),
        .init(
            "now",
            .object(
                .init("seen", .object(compared), "As known by the end of its day, by what the ledger says now"),
                .init("stands", .object(compared), "As known at the time asked for"),
                .init("state", .words(MeasureState.self), "By the rule that was recorded"))),
        .init("changed", .boolean, "Whether the ledger says something else now"))

    private static let compared: [Schema.Property] =
        windowCount + [.init("rows", Schema.digest.orNull, "Null where the counts alone were compared")]

    private static let standardised = Schema.object(
        .init("rate", Schema.number.orNull, "Null while a severity with a share has no task"),
        .init(
            "strata",
            .array(
                .object(
                    .init("severity", .words(Severity.self)), .init("weight", .number), .init("numerator", .count),
                    .init("denominator", .count)))),
        .init("missing", .array(.words(Severity.self)), "The severities of which there is no task"))

    private static let period = Schema.object(
        .init("first", .day), .init("last", .day), .init("numerator", .count), .init("denominator", .count),
        .init("rate", Schema.number.orNull), .init("unrated", .count),
        .init("by_severity", .object([], others: .each(ratio))),
        .init("standardised", Schema.named("StandardisedRate").orNull))

    private static let comparison = Schema.object(
        .init("id", .word([MeasureID.independence.rawValue])), .init("as_of", .instant), .init("from", period),
        .init("to", period),
        .init(
            "split",
            Schema.object(
                .init("difference", .number), .init("work", .number, "From other rates within severities"),
                .init("mix", .number, "From other severities")
            ).orNull, "Shares that add up; null when a period has no tasks"),
        .init("shared_days", .count, "Days of both periods, whose tasks count in each"),
        .init("message", .text()))
}
