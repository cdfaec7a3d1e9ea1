import HandoverModel

// Support tasks.
extension Schemas {
    static let tasks: [(name: String, schema: Schema)] = [
        ("Tasks", .array(.object(task))), ("Task", .anyOf([.object(task + history), withdrawn])),
        ("Services", .array(.object(.init("service", .text()), .init("capability", Schema.id.orNull)))),
    ]

    /// A date alone stays one; times have the offset of the handover's zone.
    private static let written = Schema.anyOf([.day, .instant])

    private static let task: [Schema.Property] = [
        .init("id", .id), .init("severity", .words(Severity.self)), .init("title", Schema.text().orNull),
        .init("service", Schema.text().orNull), .init("channel", Schema.text().orNull),
        .init("reporter", Schema.text().orNull), .init("capability", Schema.id.orNull),
        .init("asked_of", .words(AskedOf.self)), .init("occurred", written.orNull), .init("opened", written.orNull),
        .init("responded", written.orNull), .init("resolved", written.orNull), .init("closed", written.orNull),
        .init("reopened", .array(written)), .init("open", .boolean),
        .init(
            "workers",
            .array(
                .object(
                    .init("person", Schema.id.orNull), .init("team", .words(Side.self)),
                    .init("level", level.orNull)))),
        .init("helped_by", Schema.words(Helper.self).orNull), .init("marks", .array(.words(TaskMark.self))),
        .init("drill", Schema.words(TaskReport.DrillResult.self).orNull),
        .init("rating", Schema.integer(least: 1, most: 5).orNull), .init("outcome", .words(TaskOutcome.self)),
        .init("review", .word(["open", "confirmed", "overturned"])),
    ]

    private static let history: [Schema.Property] = [
        .init("not_independent_because", .array(.text())),
        .init("phase", Schema.words(Phase.self).orNull, "That of its service and severity on the day it was opened"),
        .init("responsible", Schema.words(Side.self).orNull, "Whose it was by that phase"),
        .init(
            "channel_promise",
            Schema.object(
                .init("channel", .id), .init("response", Schema.text(.serviceTarget).orNull),
                .init("hours", .words(ServiceHours.self))
            ).orNull, "What the channel it came by promises; when it is due the severity says"),
        .init("offered_service", Schema.id.orNull, "The service of the catalogue that it names"),
        .init("withdrawn", .null),
        .init("entries", .named("Entries")),
    ]

    /// A task of which nothing stands any more.
    private static let withdrawn = Schema.object(
        .init("id", .id),
        .init(
            "withdrawn",
            Schema.object(
                .init("entry", .count), .init("at", .instant), .init("by", .text()),
                .init("reason", Schema.text().orNull)
            ).orNull),
        .init("entries", .named("Entries")))
}
