import HandoverModel

// How users reach the support, and what it offers.
extension Schemas {
    static let support: [(name: String, schema: Schema)] = [
        ("Channels", .array(channel)), ("Contacts", contacts), ("Catalogue", .array(service)),
        ("Knowledge", knowledge.orNull),
    ]

    private static let target = Schema.text(.serviceTarget)

    private static let channel = Schema.object(
        .init("id", .id), .init("title", .text()),
        .init("address", Schema.text().orNull, "Null while nobody has said it"), .init("use", .text()),
        .init("severities", .array(.words(Severity.self)), "Those it is meant for; empty: any"),
        .init("response", target.orNull, "Null: by appointment, or never where users help themselves"),
        .init("hours", .words(ServiceHours.self)), .init("calendar", Schema.id.orNull, "Null: the handover's own"),
        .init("self_service", .boolean, "Users help themselves there, and nobody answers"),
        .init("occasions", .array(.text()), "When users come this way, case by case"))

    private static let contacts = Schema.object(
        .init("details", .boolean, "Whether the workspace's files are at hand, in which telephone and mail stand"),
        .init(
            "contacts",
            .array(
                .object(
                    .init("id", .id), .init("title", .text()), .init("person", Schema.id.orNull),
                    .init("present", .boolean, "False for somebody who is not there today"),
                    .init("line", Schema.text().orNull), .init("channel", Schema.id.orNull),
                    .init("use", Schema.text().orNull), .init("response", target.orNull),
                    .init("phone", Schema.text().orNull), .init("email", Schema.text().orNull),
                    .init("missing", .array(.word(["phone", "email"])))))),
        .init("people_without_phone", .array(.id), "Of those who are there today"))

    private static let service = Schema.object(
        .init("id", .id), .init("title", .text()),
        .init("parts", .array(.object(.init("title", .text()), .init("covers", .array(.text()))))),
        .init("deliverables", .array(.text())), .init("response", target.orNull),
        .init("turnaround", target.orNull), .init("capabilities", .array(.id)))

    private static let knowledge = Schema.object(
        .init("reviews", .integer(least: 1, most: 10), "By how many people each document is reviewed"),
        .init("update_within", target.orNull, "After a technical change"),
        .init("cases", Schema.text().orNull, "The folder of the cases"), .init("sections", .array(.text())),
        .init(
            "documents",
            .array(
                .object(
                    .init("id", .id), .init("title", .text()), .init("path", .text()),
                    .init("owner", Schema.id.orNull, "A role"), .init("reviewer", Schema.id.orNull, "A role"),
                    .init("review_every", Schema.text().orNull, "Null: when it changes"),
                    .init("items", .array(.text())), .init("capabilities", .array(.id)),
                    .init("used_30_days", .count, "By tasks closed within 30 days, as the document updated with them"),
                    .init("used", .count, "By all closed tasks")))),
        .init(
            "other_documents", Schema.object(.init("used_30_days", .count), .init("used", .count)),
            "Closed tasks that named something else as the document updated with them"),
        .init(
            "gaps",
            .array(
                .object(
                    .init("capability", .id), .init("unanswered", .array(Schemas.number)),
                    .init("undocumented", .array(Schemas.number), "Answered by a link that leads elsewhere"),
                    .init("since", .day))), "Questions that no document answers, by their entries"))
}
