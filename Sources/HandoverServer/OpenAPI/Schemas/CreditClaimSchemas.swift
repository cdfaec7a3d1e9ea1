import HandoverModel
import HandoverReadiness

// Claims to what missed promises give back.
extension Schemas {
    static let claims: [(name: String, schema: Schema)] = [
        ("CreditClaim", claim),
        ("CreditClaims", .object(.init("as_of", .instant), .init("claims", .array(.named("CreditClaim"))))),
    ]

    private static let claim = Schema.object(
        .init("id", .text()), .init("ground", .words(CreditClaim.Ground.self)),
        .init("state", .words(CreditClaim.Stage.self)),
        .init("turn", .array(.words(Side.self)), "Whose turn it is; empty for one that is over"),
        .init("filed", told(.init("reason", Schema.text().orNull), .init("evidence", .array(evidence)))),
        .init("last_day", Schema.day.orNull, "On which it could be filed"),
        .init("terms", .text(), "The digest of the definitions by whose terms it was previewed"),
        .init("preview", preview, "As it was recorded when it was filed"),
        .init("now", preview.orNull, "By what is known now; null for a problem that came again"),
        .init("differs", .boolean, "Whether the two say something else"),
        .init(
            "review",
            told(.init("finding", .words(ClaimReview.Finding.self)), .init("reason", Schema.text().orNull)).orNull),
        .init("offers", .array(told(.init("side", .words(Side.self)), .init("remedy", remedy)))),
        .init("agreed", remedy.orNull, "Null until both sides said the same"),
        .init("settled", told(.init("note", Schema.text().orNull), .init("evidence", .array(evidence))).orNull),
        .init("confirmed", told(.init("note", Schema.text().orNull)).orNull))

    private static let evidence = Schema.object(
        .init("kind", .words(EvidenceKind.self)), .init("link", Schema.text().orNull),
        .init("sha256", Schema.text().orNull), .init("name", Schema.text().orNull),
        .init("note", Schema.text().orNull))

    private static let preview = Schema.object(
        .init("share", .number, "Of the fee, with the cap; 0 for a problem that came again"),
        .init("amount", money.orNull),
        .init(
            "tasks",
            .array(
                .object(
                    .init("task", .text()), .init("share", .number),
                    .init("month", Schema.day.orNull, "The first day of the month whose fee it is a share of"),
                    .init("policy", Schema.text().orNull),
                    .init(
                        "promises",
                        .array(
                            .object(
                                .init("clock", .words(ServicePromise.self)), .init("limit_seconds", .count),
                                .init("elapsed_seconds", .count), .init("share", .number),
                                .init("by_severity_change", .boolean))))))))

    private static let remedy = Schema.object(
        .init("kind", .word(["share", "amount", "service"])), .init("share", Schema.number.orNull, "Of the fee"),
        .init("amount", money.orNull, "Of a share by the fee at the time of the offer"),
        .init("service", Schema.text().orNull, "What is done for nothing"))

    private static func told(_ more: Schema.Property...) -> Schema {
        .object([.init("entry", .count), .init("by", Schema.id.orNull), .init("day", .day)] + more, others: .allowed)
    }
}
