import HandoverModel
import HandoverReadiness

// Rounds in which an accepted handover is checked again.
extension AcceptanceSchemas {
    /// As the status document has a round, without people.
    static let round: [Schema.Property] = [
        .init("day", .day, "On which it begins"),
        .init("last", Schema.day.orNull, "The last day on which items can be looked at"),
        .init("state", .words(ReverificationRound.State.self)),
        .init("items", .count), .init("looked_at", .count), .init("holding", .count),
        .init("failing", .array(.text()), "Items that do not hold"),
        .init("reached", Schema.boolean.orNull, "Whether as many hold as are to; null while that cannot be told"),
    ]

    static let rounds = Schema.object(
        .init("as_of", .instant), .init("target", Schema.number.orNull),
        .init(
            "rounds",
            .array(
                .object(
                    round + [
                        .init(
                            "findings",
                            .array(
                                .object(
                                    .init("item", .text()), .init("finding", .words(Reverification.Finding.self)),
                                    .init("note", Schema.text().orNull), .init("by", Schema.id.orNull),
                                    .init("at", .instant), .init("entry", Schemas.number)))),
                        .init("blank", .array(.text()), "Items of the round under way that were not looked at"),
                    ]))))
}
