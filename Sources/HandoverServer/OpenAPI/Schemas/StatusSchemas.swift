import HandoverModel
import HandoverReadiness

// Where the handover stands.
extension Schemas {
    static let status: [(name: String, schema: Schema)] = [
        ("Status", statusDocument), ("Blocker", blocker), ("Progress", progress),
        ("Measure", .object(measureProperties)), ("RecordedCheckpoint", recordedCheckpoint),
        ("Explanation", explanation), ("Difference", difference), ("Course", .array(point)), ("Claim", claim),
        ("OpenQuestions", .array(openQuestion)),
    ]

    private static let statusDocument = Schema.object(
        .init("schema", .word(["handover-status/v1"])), .init("handover", Schema.id.orNull),
        .init("as_of", .instant), .init("verdict", .words(Verdict.self)),
        .init("blockers", .array(.named("Blocker")), "What keeps the verdict from ready, the most useful first"),
        .init("checklists", .array(.named("Progress"))),
        .init("training", .object(.init("passed", .count), .init("required", .count))),
        .init(
            "capabilities",
            .array(
                .object(
                    .init("id", .id), .init("have", .count), .init("need", .count), .init("critical", .boolean),
                    .init("state", Schemas.coverageState.orNull),
                    .init("expiring", Schema.count.orNull, "Of those who have it, how many will not in 30 days"),
                    .init("leaving", Schema.count.orNull, "Of those who have it, how many leave within 30 days")))),
        .init("measures", .array(.named("Measure"))), .init("forecast", forecastInShort.orNull),
        .init("definitions", .digest),
        .init("ledger", .object(.init("size", .count), .init("root", .text()))), .init("day", .day),
        .init("zone", .text()),
        .init("holds_until", .instant, "The last time at which it is the same, if nothing more is recorded"),
        .init("plan", plan), .init("critical_path", criticalPath.orNull),
        .init("separation", .object(.init("on", .boolean), .init("mattered", .count))), .init("backdated", .count),
        .init("demonstration", .boolean), .init("known_at", Schema.instant.orNull),
        .init("acceptance", AcceptanceSchemas.status.orNull, "The newest statement of acceptance"),
        .init("help", helpFigures))

    private static let blocker = Schema.object(
        .init("subject", .text(), "An item's id, capability/ID or measure/ID"), .init("code", .text()),
        .init("message", .text()), .init("can_act", .array(.text()), "Roles, such as receiving/support-manager"),
        .init("unblocks", .count), .init("effect", .words(Verdict.self)), .init("late", .boolean),
        .init("condition", Schemas.number.orNull, "The condition of the accepted handover that it is about"))

    private static let progress = Schema.object(
        .init("id", .id), .init("done", .count), .init("total", .count), .init("done_weight", .count),
        .init("total_weight", .count), .init("waived", .count), .init("not_applicable", .count),
        .init("signed_and_waiting", .count))

    private static let plan = Schema.object(
        .init("due", .count), .init("done", .count), .init("working_days_behind", .integer()),
        .init("next", Schema.object(.init("item", .id), .init("due", .day), .init("provisional", .boolean)).orNull),
        .init("ended_on", Schema.day.orNull))

    static let criticalPath = Schema.object(
        .init("finish", .day), .init("float", Schema.integer().orNull), .init("chain", .array(.id)),
        .init("provisional", .boolean, "Whether `finish` rests on working days that are not published"))

    static let ratio = Schema.object(.init("numerator", .count), .init("denominator", .count))

    static let measureProperties: [Schema.Property] = [
        .init("id", .words(MeasureID.self)), .init("numerator", .count), .init("denominator", .count),
        .init("rate", Schema.number.orNull), .init("interval", Schema.array(.number).orNull),
        .init("lower_bound", Schema.number.orNull), .init("confidence", Schema.number.orNull),
        .init("target", Schema.number.orNull), .init("state", .words(Measure.State.self)), .init("unrated", .count),
        .init("gates", Schema.text().orNull), .init("provisional", .count), .init("to_review", .count),
        .init("reviewed", .count),
        .init("overturned", .count, "Tasks whose levels an assessor changed, whether they were to be looked at or not"),
        .init("clean_tasks_needed", Schema.count.orNull),
        .init("window", Schema.object(.init("first", .day), .init("last", .day)).orNull),
        .init(
            "demonstrated",
            Schema.object(.init("day", .day), .init("numerator", .count), .init("denominator", .count)).orNull),
        .init(
            "checkpoint",
            Schema.object(
                .init("day", .day), .init("numerator", .count), .init("denominator", .count), .init("reached", .boolean)
            ).orNull, "The newest checkpoint that is over"),
        .init("next_checkpoint", Schema.day.orNull),
        .init(
            "recorded_checkpoints", .array(.named("RecordedCheckpoint")),
            "As they were recorded, beside what the ledger says of them now"),
        .init(
            "holding",
            Schema.object(.init("numerator", .count), .init("denominator", .count), .init("slipping", .boolean))
                .orNull),
        .init("by_severity", .object([], others: .each(ratio))),
        .init("by_capability", .object([], others: .each(ratio))),
    ]

    private static let explanation = Schema.object(
        .init("fact", .text()), .init("message", .text()), .init("entry", Schema.count.orNull),
        .init("rows", Schema.text().orNull, "The command that lists the rows behind it"),
        .init("because", .array(.named("Explanation"))))

    private static let difference = Schema.object(
        .init("from", .instant), .init("to", .instant), .init("known_at", Schema.instant.orNull),
        .init("changes", .array(.object(change))))

    private static let change: [Schema.Property] = [
        .init("change", .text(), "What kind of thing changed"), .init("subject", .text()),
        .init("from", Schema.text().orNull, "Its state before"), .init("to", Schema.text().orNull, "Its state after"),
        .init("message", .text()), .optional("person", .text(), "Whose module it is"),
        .optional(
            "by", .array(.text()), "Who recorded what changed an item, a module, a phase, a round or the acceptance"),
        .optional("key", Schema.words(AcceptanceKey.self).orNull, "As what somebody signed the acceptance"),
        .optional("statement", .count, "The entry of the statement of acceptance"),
        .optional("entry", .count, "The entry that changed the acceptance or definitions, or recorded a checkpoint"),
        .optional("lines", .array(.text()), "What definitions changed, what weakens the handover first"),
        .optional("gained", .array(holding), "Who has a capability now"),
        .optional("lost", .array(holding), "Who has it no longer"),
        .optional("from_count", count.orNull, "What a measure counted before"),
        .optional("to_count", count.orNull, "What it counts now"),
        .optional("now_count", count.orNull, "What the tasks of the proof before come to now"),
        .optional("now_state", Schema.words(MeasureState.self).orNull, "What they would show now"),
        .optional(
            "changed",
            .array(
                .object(
                    .init("task", .text()), .init("from", Schema.words(TaskOutcome.self).orNull),
                    .init("to", Schema.words(TaskOutcome.self).orNull))),
            "Tasks of that proof that count otherwise, for who may see them"),
        .optional("more_changed", .count, "How many more there are"),
        .optional("items", .count, "How many items a round has, or had"),
        .optional("failing", .array(.text()), "Items that came not to hold"),
        .optional("mended", .array(.text()), "Items that hold, of which it was said last that they do not"),
        .optional("service", Schema.text().orNull, "Whose phase moved; null for every service"),
        .optional("severity", Schema.words(Severity.self).orNull, "Whose phase moved; null for every severity"),
        .optional("direction", .word(["forward", "back"]), "Where a phase moved"),
        .optional("begins", .day, "The first day of the phase"),
        .optional("entries", .array(.count), "The entries that made the step"),
        .optional("asked", .count, "Questions that were asked"),
        .optional("answered", .count, "Questions that were answered"),
    ]

    private static let holding = Schema.object(
        .init("person", .text()), .init("assessed_by", Schema.text().orNull), .init("state", Schema.text().orNull))
    private static let count = Schema.object(.init("numerator", .count), .init("denominator", .count))

    private static let point = Schema.object(
        .init("day", .day), .init("done", .count), .init("due", .count), .init("total", .count),
        .init("independent", .count), .init("eligible", .count))

    private static let claim = Schema.object(
        .init("numerator", .count), .init("denominator", .count), .init("rate", Schema.number.orNull),
        .init("interval", Schema.array(.number).orNull), .init("lower_bound", Schema.number.orNull),
        .init("confidence", .number), .init("state", .words(Measure.State.self)), .init("target", .number),
        .init("clean_tasks_needed", Schema.count.orNull))

    private static let openQuestion = Schema.object(
        .init("id", .id), .init("question", .text()),
        .init("default", .text(), "The answer taken until somebody decides"),
        .init("where", Schema.text().orNull))
}
