import HandoverModel
import HandoverReadiness

// Questions of the receiving team to the delivering team.
extension Schemas {
    static let help: [(name: String, schema: Schema)] = [
        (
            "Help",
            .object(
                .init("as_of", .instant), .init("day", .day), .init("figures", helpFigures),
                .init("questions", .array(question), "Those that the token's person may see"))
        )
    ]

    static let helpFigures = Schema.object(
        .init("asked", .count), .init("unanswered", .count),
        .init("unanswered_since", Schema.day.orNull, "The day on which the first of them was asked"),
        .init("this_week", .count, "Asked since the last week of the handover that is over"),
        .init(
            "weeks", .array(.object(.init("week_end", .day), .init("asked", .count))),
            "The last weeks that are over, at most 13"),
        .init(
            "trend",
            Schema.object(.init("recent", .count), .init("before", .count), .init("weeks", .count)).orNull,
            "Questions of the last weeks against as many weeks before"))

    private static let question = Schema.object(
        .init("entry", .count), .init("person", .id), .init("asked", .instant), .init("day", .day),
        .init("capability", .id), .init("question", Schema.text().orNull), .init("item", Schema.text().orNull),
        .init("document", Schema.text().orNull), .init("answer", answer.orNull))

    private static let answer = Schema.object(
        .init("entry", .count), .init("by", .id), .init("at", .instant), .init("item", Schema.text().orNull),
        .init("document", Schema.text().orNull), .init("link", Schema.text().orNull),
        .init("note", Schema.text().orNull))
}
