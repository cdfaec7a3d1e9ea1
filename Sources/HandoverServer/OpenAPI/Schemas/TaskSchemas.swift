import HandoverModel
import HandoverReadiness

// Support tasks.
extension Schemas {
    static let tasks: [(name: String, schema: Schema)] = [
        ("Tasks", .array(.object(task))), ("Task", .anyOf([.object(task + history), withdrawn])),
        ("TicketsTaken", taken), ("TaskClock", clock), ("TaskStage", stage),
        ("Services", .array(.object(.init("service", .text()), .init("capability", Schema.id.orNull)))),
    ]

    /// A date alone stays one; times have the offset of the handover's zone.
    private static let written = Schema.anyOf([.day, .instant])

    private static let task: [Schema.Property] = [
        .init("id", .id), .init("severity", .words(Severity.self)), .init("title", Schema.text().orNull),
        .init("service", Schema.text().orNull), .init("channel", Schema.text().orNull),
        .init("reporter", Schema.text().orNull), .init("capability", Schema.id.orNull),
        .init("asked_of", .words(AskedOf.self)), .init("kind", Schema.words(SupportKind.self).orNull),
        .init("occurred", written.orNull), .init("opened", written.orNull),
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
        .init("document", Schema.text().orNull, "Which was updated with it"),
        .init("no_document", Schema.text().orNull, "Why none was"),
        .init("review", .word(["open", "confirmed", "overturned"])),
    ]

    private static let history: [Schema.Property] = [
        .init("not_independent_because", .array(.text())),
        .init("phase", Schema.words(Phase.self).orNull, "That of its service and severity on the day it was opened"),
        .init("responsible", Schema.words(Side.self).orNull, "Whose it was by that phase"),
        .init(
            "assignee", Schema.object(.init("person", Schema.id.orNull), .init("team", .words(Side.self))).orNull,
            "Whose it is, once it was handed on"),
        .init("waiting", .boolean, "Whether it waits for whoever reported it"),
        .init("restored", Schema.instant.orNull, "Since when it is solved and not closed yet"),
        .init("waits", .array(.object(.init("from", .instant), .init("to", Schema.instant.orNull)))),
        .init(
            "severity_changes",
            .array(
                .object(
                    .init("from", .words(Severity.self)), .init("to", .words(Severity.self)), .init("when", .instant)))),
        .init("escalations", .array(.object(.init("to", .array(.id)), .init("when", .instant)))),
        .init("duplicate_of", Schema.text().orNull, "The task that counts for both"),
        .init(
            "lessons",
            Schema.object(
                .init("cause", Schema.text().orNull), .init("action_taken", Schema.text().orNull),
                .init("lesson", Schema.text().orNull), .init("case", Schema.text().orNull),
                .init("improvements", .array(.text()))
            ).orNull, "What its review says; null before there is one"),
        .init("policy", Schema.text().orNull, "The digest of the definitions by which its clocks count"),
        .init("clocks", .array(.named("TaskClock"))),
        .init(
            "untimed", .array(.words(ServicePromise.self)),
            "Not timed: a beginning or an end is not known to the minute"),
        .init("stages", .array(.named("TaskStage"))),
        .init(
            "updates",
            Schema.object(
                .init("told", .array(.text()), "Roles of teams"),
                .init("every", Schema.text(.serviceTarget).orNull, "How often the user is told how it stands"),
                .init("hours", .words(ServiceHours.self)),
                .init(
                    "next", Schema.instant.orNull, "Null: solved, waiting for the user, or opened at no known minute"),
                .init("provisional", .boolean)
            ).orNull, "Null for what is closed, and where nobody is told"),
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

    private static let taken = Schema.object(
        .init("file", .text()), .init("rows", .count), .init("recorded", .count),
        .init("known", .count, "Recorded before"), .init("dry_run", .boolean), .init("rejected", mistakes),
        .init("skipped", mistakes, "What is recorded here otherwise, which outranks the export"),
        .optional("left_out", .count, "Rows of which the mapping says that they are no support tasks"),
        .optional("tasks", .count, "Of how many tasks the rows are, where a row is an event"),
        .optional("without_rule", .count, "Tasks of which a rule gives no event a meaning"),
        .optional("rejected_unlisted", .count), .optional("skipped_unlisted", .count))

    /// Places of a table with what is wrong there.
    static let mistakes = Schema.array(
        .object(
            .init("line", .count), .init("column", .count), .init("code", .text()), .init("message", .text()),
            .optional("why", .text(), "Of a refusal: the rule it rests on"),
            .optional("remedy", .text(), "Of a refusal: what would make it possible")))

    private static let clock = Schema.object(
        .init("clock", .words(ServicePromise.self)), .init("target", .text(.serviceTarget)),
        .init("hours", .words(ServiceHours.self)), .init("state", .words(TaskClocks.State.self)),
        .init("from", .instant), .init("to", Schema.instant.orNull, "When it stopped"),
        .init("due", Schema.instant.orNull, "Null while it is paused"), .init("elapsed_seconds", .count),
        .init("limit_seconds", .count),
        .init("by_severity_change", .boolean, "Breached by a change of the severity"),
        .init("provisional", .boolean), .init("parts", spans), .init("pauses", spans))

    private static let spans = Schema.array(
        .object(.init("from", .instant), .init("to", .instant), .init("seconds", .count)))

    private static let stage = Schema.object(
        .init("stage", .id), .init("title", .text()), .init("within", .text(.serviceTarget)),
        .init("due", Schema.instant.orNull), .init("done", Schema.instant.orNull),
        .init("state", .words(TaskClocks.StageState.self)))

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
