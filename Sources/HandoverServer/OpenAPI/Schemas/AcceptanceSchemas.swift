import HandoverModel
import HandoverReadiness

// What is stated and signed of the handover as a whole.
enum AcceptanceSchemas {
    static let all: [(name: String, schema: Schema)] = [
        ("Acceptance", document), ("AcceptanceStatement", statement), ("Certificate", certificate),
        ("Rounds", rounds), ("Condition", watched), ("Conditions", .array(.named("Condition"))),
    ]

    /// As the status document has it, without people.
    static let status = Schema.object(
        .init("state", .words(AcceptanceState.Stage.self)), .init("entry", Schemas.number),
        .init("stated_at", .instant),
        .init("verdict", .words(Verdict.self)),
        .init(
            "keys",
            .array(.object(.init("key", .words(AcceptanceKey.self)), .init("signed_at", Schema.instant.orNull)))),
        .init("conditions", .array(.object([number, kind, subject, until] + standing))),
        .init("rounds", .array(.object(round)))
    )

    private static let number = Schema.Property.init(
        "number", Schemas.number, "In the order of the statement; its address ends with it")
    private static let kind = Schema.Property.init("kind", .words(BlockerSubject.Kind.self))
    private static let subject = Schema.Property.init(
        "subject", .text(), "An item's id, capability/ID or measure/ID")
    private static let until = Schema.Property.init("until", .day, "The last day by which it is to be met")
    private static let standing: [Schema.Property] = [
        .init("state", .words(ConditionState.State.self)),
        .init("can_act", .array(.text()), "Roles, such as receiving/support-manager"),
    ]

    private static let condition: [Schema.Property] = [
        kind, subject, until, .init("reason", Schema.text().orNull),
        .init("owners", .array(.text()), "The roles in whose hands it is, such as receiving/support-manager"),
        .init("agreed_by", .array(.id)),
    ]

    /// A condition with an address of its own.
    private static let watched = Schema.object(
        [number] + condition + standing + [
            .init("watched_by", .array(.text()), "Roles; leads of both sides where it was in nobody's hands"),
            .init("days_left", .integer(least: nil, most: nil), "Until its last day; below 0 once that is over"),
            .init("title", .text()),
        ])

    private static let document = Schema.object(
        .init("state", Schema.words(AcceptanceState.Stage.self).orNull, "Null while nothing is stated"),
        .init("entry", Schemas.number.orNull), .init("as_of", .instant), .init("verdict", .words(Verdict.self)),
        .init("objections", .array(.object(kind, subject)), "What keeps the next signature from being given"),
        .init(
            "keys",
            .array(
                .object(
                    .init("key", .words(AcceptanceKey.self)), .init("signed_by", Schema.id.orNull),
                    .init("signed_at", Schema.instant.orNull), .init("entry", Schemas.number.orNull),
                    .init("can_sign", .array(.id))))),
        .init("conditions", .array(.object([number] + condition + standing))),
        .init(
            "waived_since", .array(.object(kind, subject)),
            "Waived after the statement that waits, of which it says nothing"),
        .init(
            "ending",
            Schema.object(
                .init("entry", Schemas.number), .init("at", .instant), .init("by", .text()),
                .init("reason", Schema.text().orNull)
            ).orNull, "What ended the statement before all had signed"),
        .init(
            "waivers",
            .array(
                .object(
                    kind, subject, until, .init("in_force", .boolean),
                    .init("waits_for", .array(.words(AcceptanceKey.self))), .init("agreed_by", .array(.id)),
                    .init("entries", .array(Schemas.number)), .init("reason", Schema.text().orNull)))),
        .init("rounds", .array(.object(round)), "Those in which it is checked again, and the next"),
        .init(
            "statement", Schema.named("AcceptanceStatement").orNull,
            "What is stated; where nothing is, what would be stated now"))

    private static let statement = Schema.object(
        [.init("as_of", .instant), .init("verdict", .words(Verdict.self))] + [
            .init("conditions", .array(.object(condition)))
        ] + numbers(measure: [], demand: [.init("message", .text())]))

    /// Checklists, training, capabilities, measures, definitions and the ledger before the statement.
    private static func numbers(
        checklist: [Schema.Property] = [], capability: [Schema.Property] = [], measure: [Schema.Property],
        demand: [Schema.Property]
    ) -> [Schema.Property] {
        [
            .init(
                "checklists",
                .array(
                    .object(
                        [.init("id", .id)] + checklist + [
                            .init("done", .count), .init("total", .count), .init("waived", .count),
                            .init("not_applicable", .count),
                        ]))),
            .init("training", .object(.init("passed", .count), .init("required", .count))),
            .init(
                "capabilities",
                .array(.object([.init("id", .id)] + capability + [.init("have", .count), .init("need", .count)]))),
            .init("measures", .array(.object(measure + figure))),
            .init("demands", .array(.object(Schemas.demand + demand)), "Floors and variety of independence"),
            .init("definitions", .digest),
            .init("ledger", ledger),
        ]
    }

    private static let ledger = Schema.object(.init("size", .count), .init("root", .text()))

    private static let figure: [Schema.Property] = [
        .init("id", .words(MeasureID.self)), .init("numerator", .count), .init("denominator", .count),
        .init("rate", Schema.number.orNull), .init("interval", Schema.array(.number).orNull),
        .init("lower_bound", Schema.number.orNull), .init("confidence", Schema.number.orNull),
        .init("target", Schema.number.orNull), .init("gates", Schema.words(Target.Gate.self).orNull),
        .init("state", .words(MeasureState.self)), .init("unrated", .count), .init("to_review", .count),
        .init("reviewed", .count), .init("window", Schema.object(.init("first", .day), .init("last", .day)).orNull),
        .init("rows", Schema.digest.orNull, "Of what was counted one by one; null in statements of before it was kept"),
    ]

    /// Words in each language that they are worded in.
    private static let texts = Schema.object([], others: .each(.text()))
    private static let title = Schema.Property.init("title", texts)

    private static let person: [Schema.Property] = [.init("person", .id), .init("name", texts)]

    private static let certificate = Schema.object(
        [
            .init("schema", .word(["handover-certificate/v2"])),
            .init("demonstration", .boolean, "The ledger is for trying things out: nothing was accepted"),
            .init(
                "handover",
                .object(
                    .init("id", .id), title, .init("delivering", texts), .init("receiving", texts),
                    .init("zone", .text()))),
            .init("entry", Schemas.number, "Of the statement"), .init("verdict", .words(Verdict.self)),
            .init("as_of", .instant), .init("accepted_at", .instant),
            .init(
                "signatures",
                .array(
                    .object(
                        [
                            .init("key", .words(AcceptanceKey.self)), .init("as", texts), .init("meaning", texts),
                        ] + person + [
                            .init("signed_at", .instant), .init("identified", .text()), .init("entry", Schemas.number),
                            .init("leaf", .text(), "The entry's leaf hash, RFC 6962"),
                        ]))),
            .init(
                "conditions",
                .array(
                    .object([
                        kind, subject, title, until, .init("reason", .text()),
                        .init("owners", .array(.object(.init("role", .text()), title))),
                        .init("agreed_by", .array(.object(person))),
                    ]))),
        ] + numbers(checklist: [title], capability: [title], measure: [title], demand: [title]) + [
            .init("sealed", ledger, "The ledger with the last signature")
        ])
}
