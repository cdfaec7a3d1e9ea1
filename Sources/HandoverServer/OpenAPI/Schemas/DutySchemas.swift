import HandoverModel

// Who is on duty.
extension Schemas {
    static let duty: [(name: String, schema: Schema)] = [
        ("OnDuty", onDuty.orNull), ("Duties", duties.orNull), ("DutyGaps", dutyGaps.orNull),
        ("DutyLoad", dutyLoad.orNull), ("HandOffNote", handOff.orNull),
    ]

    private static let oneDuty = Schema.object(
        .init("layer", .id), .init("person", .id), .init("from", .instant), .init("to", .instant),
        .init("instead_of", Schema.id.orNull, "Whose turn it is, where somebody stands in"))

    private static let dutyLayers = Schema.array(
        .object(
            .init("id", .id), .init("title", .text()), .init("hours", .words(DutyHours.self)),
            .init("severities", .array(.words(Severity.self)), "What it sees to; empty: any"),
            .init("on_duty", .array(oneDuty)), .init("next", .array(oneDuty))))

    private static let onDuty = Schema.object(.init("as_of", .instant), .init("layers", dutyLayers))

    private static let provisional = Schema.Property(
        "provisional", .boolean, "Whether working days or holidays on the way have not been published yet")

    private static let duties = Schema.object(
        .init("from", .instant), .init("to", .instant), provisional, .init("duties", .array(oneDuty)))

    private static let dutyGap = Schema.object(
        .init("cover", .id), .init("from", .instant), .init("to", .instant), .init("have", .array(.id)),
        .init("need", .count))

    private static let dutyGaps = Schema.object(
        .init("from", .instant), .init("to", .instant), provisional,
        .init("covered", .boolean, "Whether nothing asked about is missing"), .init("gaps", .array(dutyGap)),
        .init(
            "capabilities",
            Schema.object(
                .init("as_of", .instant, "What is held then counts, until it lapses"),
                .init("from", .instant, "From when on shifts are looked at"), .init("checked", .array(.id)),
                .init(
                    "gaps",
                    .array(
                        .object(
                            .init("capability", .id), .init("from", .instant), .init("to", .instant),
                            .init("on_duty", .array(.id), "Of the receiving team")))),
                .init("unchecked_seconds", .count, "In which the delivering team alone is on duty")
            ).orNull, "Null where they were not asked about"))

    private static let dutyLoad = Schema.object(
        .init("from", .instant), .init("to", .instant), provisional,
        .init(
            "people",
            .array(
                .object(
                    .init("person", .id), .init("seconds", .count), .init("weekday_seconds", .count),
                    .init("weekend_seconds", .count, "Without public holidays and days worked instead"),
                    .init("holiday_seconds", .count), .init("night_seconds", .count, "Of all, from 22:00 to 06:00"),
                    .init("nights", .count, "Those of which they had a part")))))

    private static let handOff = Schema.object(
        .init("as_of", .instant), .init("layers", dutyLayers), .init("clocks", .named("RunningClocks")),
        .init(
            "outages",
            .array(
                .object(
                    .init("entry", .count), .init("severity", .words(Severity.self)),
                    .init("service", Schema.text().orNull), .init("from", .instant),
                    .init("note", Schema.text().orNull)))),
        .init(
            "maintenance",
            .array(
                .object(
                    .init("entry", .count), .init("service", Schema.text().orNull), .init("from", .instant),
                    .init("to", .instant)))),
        .init(
            "lapsing",
            .array(.object(.init("person", .id), .init("capability", .id), .init("until", .day))),
            "Capabilities of those who take turns that end within 30 days"),
        .init("gaps", .array(dutyGap), "Within a week"))
}
