import HandoverModel
import HandoverReadiness

// What is promised again and again.
extension Schemas {
    static let commitments: [(name: String, schema: Schema)] = [
        (
            "Commitments",
            .object(
                .init("as_of", .instant),
                .init("in_time", .count, "Periods in which it was done in time, those left out of the list included"),
                .init("counted", .count, "Periods in which something was done, or that are over"),
                .init("commitments", .array(commitment)))
        )
    ]

    private static let commitment = Schema.object(
        .init("id", .id), .init("title", .text()), .init("every", .words(SupportPeriod.Kind.self)),
        .init("owner", .text(), "A role of a team, such as delivering/support-manager"),
        .init("current", Schema.text().orNull, "The period that goes on; null where it does not count"),
        .init("missed", .array(.text()), "Periods that passed without it, the oldest first"),
        .init("in_time", .count), .init("counted", .count), .init("periods", .array(period), "The oldest first"))

    private static let period = Schema.object(
        .init("period", .text(), "2026-W05, 2026-01 or 2026-Q1"), .init("last", .day),
        .init("state", .words(CommitmentState.Standing.self)),
        .init("done", Schema.instant.orNull, "Null while nobody said it done"),
        .init("recorded", Schema.instant.orNull), .init("entry", Schema.count.orNull),
        .init("by", Schema.id.orNull), .init("link", Schema.text().orNull), .init("note", Schema.text().orNull))
}
