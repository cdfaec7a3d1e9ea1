import HandoverModel
import HandoverReadiness

// Improvement actions.
extension Schemas {
    static let improvements: [(name: String, schema: Schema)] = [
        ("Action", action),
        ("Actions", .object(.init("as_of", .instant), .init("actions", .array(.named("Action"))))),
        ("RepeatedProblems", problems),
    ]

    private static let problems = Schema.object(
        .init("as_of", .instant), .init("days", .count),
        .init(
            "groups",
            .array(
                .object(
                    .init("kind", .words(ProblemKind.self)), .init("service", .text()),
                    .init("text", Schema.text().orNull, "What they have in common, as the newest has it"),
                    .init("count", .count), .init("first", .day), .init("last", .day),
                    .init("tasks", .array(.text()), "At most 20, the newest first"),
                    .init("action", Schema.text().orNull, "An open action that names one of them")))),
        .init("more", .count, "Groups that are left out"))

    private static let action = Schema.object(
        .init("id", .text()), .init("title", Schema.text().orNull), .init("term", .words(Improvement.Term.self)),
        .init("owner", Schema.id.orNull), .init("due", .day),
        .init("state", .word(["open", "late", "done", "dropped"])),
        .init("counts_by", .day, "The first day it was due on that passed, or the day it is due on"),
        .init("in_time", Schema.boolean.orNull, "Null unless it was done"), .init("opened", .day),
        .init("by", Schema.id.orNull), .init("entry", .count), .init("tasks", .array(.text())),
        .init("outage", Schema.count.orNull, "The entry that opened it"), .init("document", Schema.text().orNull),
        .init("report", Schema.text().orNull, "The period of the report that it comes from"),
        .init(
            "moves",
            .array(
                .object(
                    .init("entry", .count), .init("by", Schema.id.orNull), .init("day", .day),
                    .init("due", Schema.day.orNull), .init("owner", Schema.id.orNull),
                    .init("reason", Schema.text().orNull)))),
        .init(
            "end",
            Schema.object(
                .init("entry", .count), .init("by", Schema.id.orNull), .init("day", .day),
                .init("note", Schema.text().orNull), .init("link", Schema.text().orNull)
            ).orNull, "Null while it is open"))
}
