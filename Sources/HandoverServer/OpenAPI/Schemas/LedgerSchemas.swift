import HandoverModel

// Entries of the ledger, and what is given for one.
extension Schemas {
    static let ledger: [(name: String, schema: Schema)] = [
        ("Entries", .array(.named("Entry"))), ("Entry", .object(entry)), ("EntryDetail", .object(entry + detail)),
        ("Exceptions", exceptions),
        ("KnownRoot", .object(.init("size", .count), .init("root", .text(.hash)))),
        (
            "Verification",
            .object(.init("entries", .count), .optional("root", .text(.hash)), .optional("damage", .object()))
        ),
        ("StoredFile", .object(.init("digest", .digest), .init("size", .count))),
    ]

    private static let entry: [Schema.Property] = [
        .init("number", .integer(least: 1)), .init("at", .instant), .init("effective", .instant), .init("by", .id),
        .init("identified", .text(), "How its author was known"), .init("kind", .words(Statement.Kind.self)),
        .init("subject", .text(), "What it is about, such as item:team/rota"),
        .init("revokes", Schema.integer(least: 1).orNull), .init("backdated", .boolean), .init("message", .text()),
    ]

    private static let detail: [Schema.Property] = [
        .init("revoked_by", Schema.integer(least: 1).orNull, "The entry that took it back"),
        .init(
            "wording",
            Schema.object(
                .init("title", .text()), .init("accept_when", Schema.text().orNull),
                .init("importance", .words(Importance.self))
            ).orNull, "Of an entry about an item: how the item was worded"),
        .init("leaf", .text(.hash), "SHA-256 of a byte 0 and the bytes (RFC 6962)"),
        .init("json", .text(), "The exact bytes, as a text"),
    ]

    private static let exceptions = Schema.object(
        .init(
            "kinds",
            .array(
                .object(
                    .init("kind", .words(LedgerExceptions.Kind.self)), .init("count", .count),
                    .init("message", .text()), .init("newest", .named("Entries")),
                    .init(
                        "rules",
                        .array(
                            .object(
                                .init("entry", .integer(least: 1)), .init("changes", .array(.named("PlannedEdit"))))),
                        "What became of the rules with each of the newest")))),
        .init("unconfirmed", .count, "Tasks whose levels an assessor should confirm and has not"),
        .init("unconfirmed_tasks", .named("Tasks")))
}
