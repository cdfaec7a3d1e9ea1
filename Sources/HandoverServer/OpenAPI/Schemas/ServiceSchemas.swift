import HandoverModel
import HandoverReadiness

// What the support promises, and its clocks.
extension Schemas {
    static let services: [(name: String, schema: Schema)] = [
        ("ServiceLevels", .anyOf([levels, .null])), ("ServiceTimes", times),
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
            .array(.object(.init("id", .id), .init("title", .text()), .init("within", target)))))

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
