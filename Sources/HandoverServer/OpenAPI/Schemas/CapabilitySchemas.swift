import HandoverModel
import HandoverReadiness

// Who can do what.
extension Schemas {
    static let capabilities: [(name: String, schema: Schema)] = [
        ("Capabilities", list), ("Capability", shown), ("Coverage", coverage),
    ]

    static let coverageState = Schema.words(CapabilityCoverage.State.self)

    private static let list = Schema.object(
        .init("day", .day), .init("capabilities", .array(.named("Coverage"))), .init("bus_factor", busFactor.orNull),
        .init("measures", .array(.named("Measure")), "Assessed independence, and the tasks done independently"),
        .init("without", departure.orNull))

    private static let coverageProperties: [Schema.Property] = [
        .init("id", .id), .init("title", .text()), .init("critical", .boolean), .init("have", .count),
        .init("need", .count), .init("state", coverageState),
        .init("leaving", .count, "Of those who have it, how many leave within 30 days"),
        .init("leaving_soon", .boolean, "Whether too few stay then"),
        .init("expiring", .count, "Of those who have it, how many will not in 30 days"),
        .init("remaining", .count, "Those who neither leave nor expire"), .init("not_used", .count),
        .init("people", .array(person), "Those whom the token's person may see"),
    ]

    private static let coverage = Schema.object(coverageProperties)

    private static let shown = Schema.object(
        [.init("day", .day)] + coverageProperties + [
            .init("tasks", ratio, "Those that name it in the window, done independently of those that count"),
            .init("window", Schema.object(.init("first", .day), .init("last", .day)).orNull),
        ])

    private static let person = Schema.object(
        [.init("person", .id)] + personCapability + [
            .init("age_days", Schema.count.orNull, "Days since the assessment that counts"),
            .init("leaves_on", Schema.day.orNull, "The last day, where that comes within 30 days"),
        ])

    private static let busFactor = Schema.object(
        .init(
            "to_nobody", .count, "The smallest number of people whose leaving leaves nobody for a critical capability"),
        .init("to_short", .count, "The smallest number whose leaving leaves too few for one"),
        .init("weakest", .array(.id)), .init("key_people", .array(.id), "Those whose leaving alone does either"))

    private static let departure = Schema.object(
        .init("people", .array(.id)), .init("day", .day), .init("verdict_before", .words(Verdict.self)),
        .init("verdict_after", .words(Verdict.self)),
        .init(
            "capabilities",
            .array(
                .object(
                    .init("id", .id), .init("before", .count), .init("after", .count), .init("need", .count),
                    .init("critical", .boolean), .init("loses_coverage", .boolean)))),
        .init("items", .array(.text()), "Whose required capability is not covered any more"),
        .init("measures_before", .array(.named("Measure"))))
}
