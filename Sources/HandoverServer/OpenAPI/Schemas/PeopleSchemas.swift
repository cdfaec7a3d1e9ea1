import HandoverModel
import HandoverReadiness

// People.
extension Schemas {
    static let people: [(name: String, schema: Schema)] = [
        ("People", .array(person)), ("Steps", .array(step)), ("Training", .array(trained)),
        ("PersonCapability", capability), ("PersonModule", module),
    ]

    static let level = Schema.word(SupervisionLevel.allCases.map(\.name))

    private static let person = Schema.object(
        .init("id", .id), .init("name", .text()), .init("team", .words(Side.self)), .init("roles", .array(.id)),
        .init("rights", .array(.words(Right.self))))

    private static let step = Schema.object(
        .init("action", .text()), .init("message", .text()), .init("unblocks", .count),
        .init("due", Schema.day.orNull), .init("due_provisional", .boolean), .init("late", .boolean),
        .init("command", .text(), "The command that does it"))

    private static let trained = Schema.object(
        .init("person", .id), .init("modules", .array(.named("PersonModule"))),
        .init("capabilities", .array(.named("PersonCapability"))), .init("independence", .named("Measure")))

    private static let module = Schema.object(
        .init("module", .id), .init("state", .word(["open", "passed", "failed", "lapsed", "blocked"])),
        .init("attempts", .count), .init("holds_until", Schema.day.orNull), .init("entry", Schema.count.orNull))

    private static let capability = Schema.object(personCapability)

    /// Where somebody stands with a capability.
    static let personCapability: [Schema.Property] = [
        .init("capability", .id), .init("required", .boolean),
        .init("state", .words(PersonCapability.State.self)),
        .init("level", level.orNull), .init("self_level", level.orNull),
        .init("self_gap", Schema.integer().orNull, "How much higher the person's own level is than the assessors'"),
        .init("assessed_on", Schema.day.orNull),
        .init("holds_until", Schema.day.orNull, "The last day, by the assessment or by the use that carries it on"),
        .init("carried_by", Schema.day.orNull, "That use"), .init("last_use", Schema.day.orNull),
        .init("used_until", Schema.day.orNull, "By when it must be used again"),
        .init("ending", .boolean, "Held, and not any more within 30 days"), .init("entry", Schema.count.orNull),
        .init("talk", .boolean, "Whether two assessors differ by two levels or more"),
    ]
}
