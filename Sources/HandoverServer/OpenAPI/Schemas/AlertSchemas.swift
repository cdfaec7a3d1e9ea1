import HandoverModel
import HandoverReadiness

// Alerts, and what became of them.
extension Schemas {
    static let alerts: [(name: String, schema: Schema)] = [
        (
            "Alerts",
            .object(
                .init("as_of", .instant), .init("open", .count, "Those left out of the list included"),
                .init("unacknowledged", .count, "Of those open"),
                .init(
                    "rules",
                    .array(.object(.init("rule", .id), .init("open", .count), .init("unacknowledged", .count))),
                    "Those of which an alert is open"), .init("alerts", .array(alert)))
        ),
        (
            "AlertsTaken",
            .object(
                .init(
                    "alerts",
                    .array(
                        .object(
                            .init("fingerprint", .text()), .init("status", .word(["firing", "resolved"])),
                            .init("outcome", .words(AlertmanagerDesk.Taken.Outcome.self)),
                            .optional("entry", .count, "That opened the outage"),
                            .optional("problem", .named("Problem"))))))
        ),
    ]

    private static let alert = Schema.object(
        .init("entry", .count, "That raised it"), .init("raised", .instant),
        .init("rule", .id), .init("when", .words(AlertCondition.self)),
        .init("severity", Schema.words(Severity.self).orNull),
        .init("cause", .text(), "The same as long as it lasts"), .init("message", .text()),
        .init("owner", .text(), "A role of a team, such as delivering/support-manager"),
        .init("since", Schema.instant.orNull, "Null where that is not known, or is still to come"),
        .init(
            "acknowledged",
            Schema.object(
                .init("entry", .count), .init("by", .id), .init("at", .instant), .init("note", Schema.text().orNull)
            ).orNull, "Who was the first to say that they know"),
        .init("cleared", Schema.instant.orNull, "Null while it is open"))
}
