import HandoverModel

// What comes of commands, and what the command line alone sends.
extension Schemas {
    static let records: [(name: String, schema: Schema)] = [
        ("Receipt", receipt), ("Submissions", submissions), ("SubmissionResults", .array(.object())),
        ("QuestionMessage", .object(.init("question", .object()), .optional("clock", milliseconds))),
        ("ReplyMessage", reply), ("Problem", problem),
    ]

    private static let receipt = Schema.object(
        .init("entry", number), .init("at", .instant), .init("leaf", .text(), "The entry's leaf hash, RFC 6962"),
        .init("size", .count), .init("root", .text()), .init("was_there", .boolean), .init("dry_run", .boolean),
        .init("kind", .words(Statement.Kind.self)), .init("key", .text()))

    /// The command line's, of one version with the server.
    private static let submissions = Schema.object(
        .init(
            "submissions",
            .array(
                .object(
                    .init("command", .named("Command")), .init("by", .id, "The token's person"),
                    .init("key", .text(.plain(least: 1, most: 200))), .init("rehearsal", .boolean), others: .refused))),
        .optional("clock", milliseconds), others: .refused)

    private static let reply = Schema.object(
        .init("answer", .object()), .optional("definitions", .text()), .init("now", milliseconds),
        .init("isDemonstration", .boolean))

    /// RFC 9457.
    private static let problem = Schema.object(
        .init("type", .text()), .init("status", .integer(least: 400, most: 599)),
        .init("code", .text(), "Stable; title and detail are words for people"), .init("title", .text()),
        .optional("detail", .text()), .optional("reference", .text(), "Under which the server's log has more"),
        .optional("failure", .object(), "The same for the command line"), .optional("server", .integer()),
        .optional(
            "rejected",
            .array(
                .object(
                    .init("line", .count), .init("column", .count), .init("code", .text()), .init("message", .text()))),
            "What is wrong with rows that were sent; the first one is line 2"),
        .optional(
            "current",
            .object(
                .optional("item", .id), .optional("title", .object([], others: .each(.text()))),
                .optional("accept_when", .object([], others: .each(.text()))),
                .optional("wording", .object([], others: .each(.digest))), .optional("definitions", .digest)),
            "What is in force, where something else was signed or replaced"))
}
