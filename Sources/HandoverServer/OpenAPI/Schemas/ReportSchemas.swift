import HandoverModel
import HandoverReadiness

// Reports.
extension Schemas {
    static let reports: [(name: String, schema: Schema)] = [
        ("Report", .anyOf([readinessReport, personReport, capabilityReport, acceptanceReport, supportReport]))
    ]

    static func head(_ kind: ReportSubject.Kind) -> [Schema.Property] {
        [
            .init("schema", .word(["handover-report/v1"])), .init("kind", .word([kind.rawValue])),
            .init("handover", Schema.text().orNull), .init("as_of", .instant),
            .init("known_at", .instant, "When the last entry that counts was recorded"), .init("day", .day),
            .init("zone", .text()),
            .init("ledger", .object(.init("size", .count), .init("root", .text(.hash)))),
            .init("definitions", .digest), .init("demonstration", .boolean),
            .init("command", .text(), "Makes the same bytes, whatever is recorded later"),
        ]
    }

    private static let span = Schema.object(.init("first", .day), .init("last", .day))

    private static let readinessReport = Schema.object(
        head(.readiness) + [
            .init("period", span), .init("status", .named("Status")), .init("difference", .named("Difference")),
            .init("independence", .named("MeasureDetail")), .init("capabilities", .named("Capabilities")),
            .init("forecast", Schema.named("Forecast").orNull), .init("course", .named("Course")),
            .init("next", .named("Items"), "Open items that are late or due within two weeks"),
        ])

    private static let personReport = Schema.object(
        head(.person) + [
            .init("person", .text()), .init("training", .named("Training")),
            .init("window", span), .init("tasks", .named("Tasks"), "The newest of the window"),
        ])

    private static let capabilityReport = Schema.object(
        head(.capability) + [
            .init("capability", .named("Capability")),
            .init("demands", .array(.object(demand + [.init("message", .text())])), "What independence asks of it"),
            .init("items", .array(.text()), "Items that require it"), .init("window", span),
            .init("tasks", .named("Tasks"), "The newest of the window"),
        ])

    private static let acceptanceReport = Schema.object(
        head(.acceptance) + [
            .init("acceptance", .named("Acceptance")),
            .init(
                "signatures",
                .array(
                    .object(
                        .init("key", .words(AcceptanceKey.self)), .init("as", .text()), .init("meaning", .text()),
                        .init("person", Schema.id.orNull), .init("at", .instant),
                        .init("identified", Schema.text().orNull), .init("entry", Schemas.number)))),
            .init(
                "steps",
                .array(
                    .object(
                        .init("kind", .words(AcceptanceStep.Kind.self)),
                        .init("key", Schema.words(AcceptanceKey.self).orNull),
                        .init("statement", Schemas.number), .init("entry", Schemas.number),
                        .init("by", Schema.id.orNull), .init("at", .instant))),
                "What became of the statement and those before it"),
            .init(
                "measures_now",
                .array(
                    .object(
                        .init("id", .words(MeasureID.self)), .init("numerator", .count), .init("denominator", .count),
                        .init("state", .words(MeasureState.self)))), "Those of the statement on the report's day"),
            .init("rounds", .named("Rounds")),
            .init("since", Schema.named("Difference").orNull, "From what was stated, as it was known then"),
        ])
}
