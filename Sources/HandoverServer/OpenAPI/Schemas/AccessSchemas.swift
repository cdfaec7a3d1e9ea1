import HandoverModel

// Accounts and tokens.
extension Schemas {
    static let access: [(name: String, schema: Schema)] =
        [
            ("Me", me), ("AccessToken", .object(token)), ("AccessMessage", message), ("AccessReply", reply),
            ("AccessCommand", .choice(by: "command", acts.map { .init(tag: $0.tag, name: "Access." + $0.tag) })),
        ] + acts.map { ("Access." + $0.tag, .object([.init("command", .word([$0.tag]))] + $0.fields)) }

    private static let token: [Schema.Property] = [
        .init("id", .id), .init("person", .id), .init("name", .text()),
        .init("scopes", .array(.words(TokenScope.self))),
        .init("createdAt", milliseconds), .init("until", milliseconds), .optional("usedAt", milliseconds),
        .optional("revokedAt", milliseconds),
    ]

    private static let me = Schema.object(
        .init("person", .id), .init("team", .words(Side.self)), .init("roles", .array(.id)),
        .init("rights", .array(.words(Right.self))), .init("administrator", .boolean),
        .optional("token", .named("AccessToken")))

    private static let message = Schema.object(
        .init("command", .named("AccessCommand")), .init("by", .id, "The token's person"),
        .init("rehearsal", .boolean, "Say what would be recorded, and do nothing"), .optional("clock", milliseconds))

    private static let reply = Schema.object(
        .init("recorded", .object()), .optional("secret", .text()), .optional("until", milliseconds))

    private static let acts: [(tag: String, fields: [Schema.Property])] = [
        ("invite", [.init("person", .id), .init("days", .integer(least: 1, most: 30))]),
        ("close-account", [.init("person", .id), .init("reason", .text())]),
        ("reopen-account", [.init("person", .id), .init("reason", .text())]),
        ("name-administrator", [.init("person", .id)]),
        ("remove-administrator", [.init("person", .id), .init("reason", .text())]),
        (
            "create-token",
            [
                .init("name", .text()), .init("scopes", .array(.words(TokenScope.self), atLeast: 1)),
                .init("until", milliseconds),
            ]
        ),
        ("revoke-token", [.init("token", .text())]),
        ("unlink-identity", [.init("person", .id), .init("issuer", .text()), .init("account", .text())]),
    ]
}
