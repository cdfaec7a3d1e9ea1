import HandoverModel

// Phases of services and severities.
extension Schemas {
    static let phases: [(name: String, schema: Schema)] = [
        (
            "Phases",
            .object(
                .init("day", .day), .init("phases", .array(phase)),
                .init("planned", .array(planned), "Those that begin on a later day"),
                .init("proposals", .array(proposal), "Moves forward that wait for the other side"))
        )
    ]

    private static let phase = Schema.object(
        .init("service", Schema.text().orNull, "Null for every service without a row of its own"),
        .init("severity", .words(Severity.self)), .init("phase", .words(Phase.self)),
        .init("responsible", .words(Side.self)), .init("since", Schema.day.orNull), .init("by", .array(.text())),
        .init("entries", .array(.count)))

    private static let planned = Schema.object(
        .init("service", Schema.text().orNull), .init("severity", Schema.words(Severity.self).orNull),
        .init("phase", .words(Phase.self)), .init("from", .day), .init("by", .array(.text())),
        .init("entries", .array(.count)))

    private static let proposal = Schema.object(
        .init("entry", .count), .init("service", Schema.text().orNull),
        .init("severity", Schema.words(Severity.self).orNull), .init("phase", .words(Phase.self)), .init("from", .day),
        .init("by", .text()), .init("waits_for", .words(Side.self)), .init("reason", Schema.text().orNull))
}
