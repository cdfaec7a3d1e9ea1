import HandoverModel

// Items.
extension Schemas {
    static let items: [(name: String, schema: Schema)] = [
        ("Items", .array(.object(state))), ("Item", .object(state + wording)), ("Key", key), ("Evidence", piece),
    ]

    private static let state: [Schema.Property] = [
        .init("id", .id), .init("title", .text()),
        .init("status", .word(["open", "signed", "done", "waived", "not-applicable"])),
        .init("due", Schema.day.orNull), .init("due_provisional", .boolean), .init("late", .boolean),
        .init("keys", .array(.named("Key")), "The sign-offs that it asks for"),
        .init(
            "evidence",
            .object(
                .init("valid", .count), .init("needed", .count), .init("expired", .count),
                .init("pieces", .array(.named("Evidence"))))),
        .init("check", Schema.named("Check").orNull, "What a machine looks at for it"),
        .init("open", .array(.object(.init("code", .text()), .init("message", .text()))), "What is missing"),
    ]

    private static let wording: [Schema.Property] = [
        .init("accept_when", Schema.text().orNull), .init("importance", .words(Importance.self)),
        .init("weight", .count), .init("owner", Schema.id.orNull), .init("needs", .array(.id)),
        .init("requires", Schema.id.orNull),
        .init(
            "wording", .object([], others: .each(.digest)),
            "The digest of the wording in each language; If-Match takes it when the item is signed"),
        .init(
            "rewordings",
            .array(
                .object(
                    .init("entry", .count), .init("meaning", .words(Meaning.self)), .init("person", Schema.id.orNull),
                    .init("at", .instant), .init("change", .object([], others: .each(.anything))))),
            "What became of the wording since sign-offs that are stale"),
        .init("next", .array(.text()), "Commands that take it on"),
    ]

    private static let key = Schema.object(
        .init("meaning", .words(Meaning.self)), .init("by", .text()),
        .init(
            "state",
            .word(["missing", "valid", "refused", "stale", "lapsed", "revoked", "reopened", "undelivered"])),
        .init("person", Schema.id.orNull), .init("at", Schema.instant.orNull), .init("entry", Schema.count.orNull),
        .init("holds_until", Schema.day.orNull))

    private static let piece = Schema.object(
        .init("entry", .count), .init("form", .words(EvidenceKind.self)), .init("link", Schema.text().orNull),
        .init("name", Schema.text().orNull), .init("text", Schema.text().orNull),
        .init("digest", Schema.digest.orNull), .init("by", Schema.id.orNull), .init("effective", .instant),
        .init("holds_until", Schema.day.orNull), .init("counts", .boolean))
}
