import HandoverModel

// How users reach the support, and what it offers.
extension Schemas {
    static let support: [(name: String, schema: Schema)] = [
        ("Channels", .array(channel)), ("Catalogue", .array(service)),
    ]

    private static let target = Schema.text(.serviceTarget)

    private static let channel = Schema.object(
        .init("id", .id), .init("title", .text()),
        .init("address", Schema.text().orNull, "Null while nobody has said it"), .init("use", .text()),
        .init("severities", .array(.words(Severity.self)), "Those it is meant for; empty: any"),
        .init("response", target.orNull, "Null: by appointment"), .init("hours", .words(ServiceHours.self)))

    private static let service = Schema.object(
        .init("id", .id), .init("title", .text()),
        .init("parts", .array(.object(.init("title", .text()), .init("covers", .array(.text()))))),
        .init("deliverables", .array(.text())), .init("response", target.orNull),
        .init("turnaround", target.orNull), .init("capabilities", .array(.id)))
}
