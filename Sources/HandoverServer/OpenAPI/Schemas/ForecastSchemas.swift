import HandoverModel
import HandoverReadiness

// When it will be done.
extension Schemas {
    static let forecast: [(name: String, schema: Schema)] = [("Forecast", wholeForecast)]

    /// As the status has it.
    static let forecastInShort = Schema.object(
        .init("ready_by", readyBy, "The day by which all can be in place; null where that cannot be told"),
        .init("checklist", .object(checklistForecast)), .init("independence", .object(independenceForecast)),
        .init("critical_path", criticalPath.orNull))

    private static let wholeForecast = Schema.object(
        .init("as_of", .instant), .init("zone", .text()), .init("known_at", Schema.instant.orNull),
        .init("ready_by", readyBy, "The day by which all can be in place; null where that cannot be told"),
        .init(
            "checklist",
            .object(
                checklistForecast + [
                    .init("by_week", .array(week), "The weeks that it rests on"),
                    .init("record", .array(look), "What would have been forecast at the end of each week"),
                ])),
        .init(
            "independence",
            .object(
                independenceForecast + [
                    .init(
                        "by_week",
                        .array(
                            .object(
                                .init("week_end", .day), .init("numerator", .count), .init("denominator", .count))))
                ])), .init("critical_path", criticalPath.orNull),
        .init("until", .day, "From which the latest days count back"),
        .init("until_accept", .boolean, "Whether that is the day to accept by"),
        .init("items", .array(slot), "Open items"))

    private static let readyBy = Schema.object(
        .init("day", .day), .init("rests_on", .words(Forecast.ReadyBy.Basis.self)),
        .init("provisional", .boolean, "Whether `day` rests on working days that are not published")
    ).orNull

    private static let checklistForecast: [Schema.Property] = [
        .init("p50", Schema.day.orNull), .init("p85", Schema.day.orNull),
        .init("none", Schema.text().orNull, "Why there is no date"), .init("message", .text()),
        .init("provisional", .boolean, "Whether `p85` rests on working days that are not published"),
        .init("p50_provisional", .boolean, "Whether `p50` does"),
        .init("remaining", .count, "Items of which something of their own is missing"),
        .init("waiting", .count, "Items that are signed and only wait for others"), .init("weeks", .count),
        .init("hits", .count, "Past P85 dates that held, of `looks`"), .init("looks", .count),
    ]

    private static let independenceForecast: [Schema.Property] = [
        .init("day", Schema.day.orNull, "The first checkpoint at which the rule would hold"),
        .init("none", Schema.text().orNull, "Why there is no date"), .init("message", .text()),
        .init("met", .boolean, "Whether the rule holds now"), .init("numerator", Schema.count.orNull),
        .init("denominator", Schema.count.orNull), .init("weeks", .count), .init("tasks", .count),
        .init("slope", Schema.number.orNull, "Growth of the share a week"), .init("z", Schema.number.orNull),
        .init("tasks_a_week", Schema.count.orNull),
    ]

    private static let week = Schema.object(
        .init("week_end", .day), .init("working_days", .count), .init("completed", .count), .init("remaining", .count))

    private static let look = Schema.object(
        .init("day", .day), .init("remaining", .count), .init("p50", .day), .init("p85", .day),
        .init("held", Schema.boolean.orNull))

    private static let slot = Schema.object(
        .init("id", .id), .init("importance", .words(Importance.self)), .init("start", .day), .init("finish", .day),
        .init("late_start", .day), .init("late_finish", .day), .init("float", .integer()), .init("blocks", .count),
        .init("critical", .boolean), .init("provisional", .boolean), .init("finish_provisional", .boolean),
        .init("late_finish_provisional", .boolean))
}
