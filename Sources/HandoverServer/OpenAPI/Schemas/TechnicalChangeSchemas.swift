import HandoverModel
import HandoverReadiness

// Technical changes.
extension Schemas {
    static let technicalChanges: [(name: String, schema: Schema)] = [
        (
            "TechnicalChanges",
            .object(
                .init("as_of", .instant),
                .init("in_time", .count, "Those documented in time, those left out of the list included"),
                .init("counted", .count, "Those that are documented, or whose time is over"),
                .init("changes", .array(change)))
        )
    ]

    private static let change = Schema.object(
        .init("id", .text()), .init("title", Schema.text().orNull), .init("service", .text()),
        .init("when", .instant), .init("due", .instant),
        .init("state", .words(TechnicalChangeState.Standing.self)),
        .init("documented", Schema.instant.orNull, "When the last of its documents told of it"),
        .init("entry", .count), .init("by", Schema.id.orNull), .init("source", Schema.text().orNull),
        .init(
            "documents",
            .array(
                .object(
                    .init("id", .id), .init("when", Schema.instant.orNull, "Null while it does not tell of it"),
                    .init("entry", Schema.count.orNull), .init("by", Schema.id.orNull),
                    .init("source", Schema.text().orNull)))))
}
