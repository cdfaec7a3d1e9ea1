import HandoverModel

// Entries of the ledger, and what is given for one.
extension Schemas {
    static let ledger: [(name: String, schema: Schema)] = [
        ("Entries", .array(.named("Entry"))), ("Entry", entry),
        ("KnownRoot", .object(.init("size", .count), .init("root", .text(.hash)))),
        (
            "Verification",
            .object(.init("entries", .count), .optional("root", .text(.hash)), .optional("damage", .object()))
        ),
        ("StoredFile", .object(.init("digest", .digest), .init("size", .count))),
    ]

    private static let entry = Schema.object(
        .init("number", .integer(least: 1)), .init("at", .instant), .init("effective", .instant), .init("by", .id),
        .init("identified", .text(), "How its author was known"), .init("kind", .words(Statement.Kind.self)),
        .init("subject", .text(), "What it is about, such as item:team/rota"),
        .init("revokes", Schema.integer(least: 1).orNull), .init("backdated", .boolean), .init("message", .text()))
}
