import HandoverModel
import HandoverReadiness

// Checks and their runs.
extension Schemas {
    static let checks: [(name: String, schema: Schema)] = [
        (
            "Checks",
            .object(
                .init("as_of", .instant), .init("day", .day),
                .init(
                    "checks",
                    .array(.object([.init("item", .id)] + state + [.init("due", .boolean, "Whether it is to be run")])))
            )
        ),
        ("Check", .object(state)), ("CheckRun", run),
    ]

    private static let state: [Schema.Property] = [
        .init("kind", .words(ItemCheck.Kind.self)), .init("rule", .text(), "As the definitions have it"),
        .init("good_for_days", .count), .init("standing", .words(CheckState.Standing.self)),
        .init("holds_until", Schema.day.orNull, "The last day on which a pass counts"),
        .init("decided", Schema.named("CheckRun").orNull, "The newest run that passed or failed"),
        .init("troubled", Schema.named("CheckRun").orNull, "The newest run, where it could find nothing"),
    ]

    private static let run = Schema.object(
        .init("entry", .count), .init("at", .instant), .init("by", Schema.id.orNull),
        .init("result", .words(CheckResult.self)), .init("have", Schema.count.orNull),
        .init("need", Schema.count.orNull),
        .init(
            "reasons",
            .array(.object(.init("code", .words(CheckReason.Code.self)), .init("message", .text())))),
        .init("more", .count), .init("where", .words(CheckPlace.self)))
}
