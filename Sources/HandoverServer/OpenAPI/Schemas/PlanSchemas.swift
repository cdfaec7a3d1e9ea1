import HandoverModel

// What definitions would change.
extension Schemas {
    static let plans: [(name: String, schema: Schema)] = [
        ("Proposals", .array(proposal)), ("Plan", plannedChange), ("PlannedEdit", edit),
    ]

    private static let proposal = Schema.object(
        .init("entry", .integer(least: 1)), .init("by", .id), .init("team", .words(Side.self)), .init("at", .instant),
        .init("plan", .named("Plan")))

    private static let plannedChange = Schema.object(
        .init("in_force", Schema.digest.orNull), .init("proposed", .digest),
        .init("changes", .array(.named("PlannedEdit"))),
        .init(
            "effects",
            .array(
                .object(
                    .init("person", .id), .init("team", .words(Side.self)), .init("power", Schema.text().orNull),
                    .init("gains", .boolean), .init("from", .day), .init("weakens", .boolean)))),
        .init(
            "moved_due_dates",
            .array(
                .object(
                    .init("item", .id), .init("before", .day), .init("after", .day),
                    .init("provisional", .boolean)))),
        .init(
            "stale",
            .array(
                .object(
                    .init("item", .id), .init("meaning", .words(Meaning.self)), .init("by", .id),
                    .init("at", .instant))), "Sign-offs that would count no more"),
        .init("retired", .array(.id)), .init("errors", .array(.object())), .init("weakens", .boolean),
        .init("waits_for", .array(.id), "Whose agreement it needs"),
        .init("simulated", .array(simulated), "What another rule for independence would accept"))

    private static let edit = Schema.object(
        .init("subject", .text(), "What is changed, such as item:team/rota"), .init("title", Schema.text().orNull),
        .init("nature", .word(["added", "removed", "revived", "changed"])),
        .init(
            "fields",
            .array(
                .object(
                    .init("field", .text()), .init("before", Schema.text().orNull),
                    .init("after", Schema.text().orNull), .init("weakens", .boolean)))),
        .init("wording", .array(.object(.init("language", .words(Language.self))))), .init("weakens", .boolean))
}
