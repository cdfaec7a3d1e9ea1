public import HandoverModel

/// A token that was just made, with its secret, which is shown this once.
public enum NewTokenView {
    public static func report(_ grant: TokenGrant, entry: Int, secret: String, names: Names) -> Report {
        let language = names.language
        let says = language(
            "令牌 \(grant.token)（\(grant.name)），有效至 \(names.time(grant.until)) (\(names.zone.identifier))，只显示这一次：",
            "Token \(grant.token) (\(grant.name)), until \(names.time(grant.until)) (\(names.zone.identifier)), shown this once:"
        )
        let hint = language(
            "放进环境变量 HANDOVER_TOKEN 使用，不要写在命令行里。撤销：handover token revoke \(grant.token)",
            "Use it in the variable HANDOVER_TOKEN, never as an argument. To revoke it: handover token revoke \(grant.token)"
        )
        return Report(
            sections: [
                .init(nil, [.line(Phrase(says)), .verbatim([Phrase(secret)]), .verbatim([Phrase(hint, .faint)])])
            ],
            data: ReportTable(
                ["token", "until", "secret"].map { .init($0, $0) },
                rows: [[grant.token.rawValue, grant.until.description, secret].map { Phrase($0) }]),
            json: .object([
                .init("token", .string(grant.token.rawValue)), .init("person", .string(grant.person.rawValue)),
                .init("name", .string(grant.name)), .init("scopes", .strings(grant.scopes.map(\.rawValue))),
                .init("until", .string(grant.until.description)), .init("secret", .string(secret)),
                .init("entry", .int(entry)),
            ]))
    }
}

/// Tokens with what they are for and whether they hold; no secrets.
public enum TokenListView {
    public static func report(_ tokens: [AccessToken], now: Instant, names: Names) -> Report {
        let language = names.language
        let columns: [ReportTable.Column] = [
            .init("token", language("令牌", "Token")), .init("person", language("人员", "Person"), isFlexible: true),
            .init("name", language("名称", "Name"), isFlexible: true), .init("scopes", language("权限范围", "Scopes")),
            .init("until", language("有效至", "Until")), .init("used", language("最近使用", "Used last")),
            .init("state", language("状态", "State")),
        ]
        let rows = tokens.map { token in
            [
                Phrase(token.id.rawValue), Phrase(names.person(token.person)), Phrase(token.name),
                Phrase(token.scopes.sorted().map(\.rawValue).joined(separator: " ")), Phrase(names.time(token.until)),
                Phrase(token.usedAt.map(names.time) ?? "–"), state(token, now, language),
            ]
        }
        let none = language("没有令牌", "No tokens")
        return Report(
            sections: [.init(nil, rows.isEmpty ? [.line(Phrase(none))] : [.table(ReportTable(columns, rows: rows))])],
            data: ReportTable(columns, rows: rows), json: .array(tokens.map { json($0, now) }))
    }

    private static func state(_ token: AccessToken, _ now: Instant, _ language: Language) -> Phrase {
        if token.revokedAt != nil { return Phrase(language("已撤销", "revoked"), .faint) }
        return now < token.until
            ? Phrase(language("有效", "valid"), .good) : Phrase(language("已过期", "expired"), .faint)
    }

    private static func json(_ token: AccessToken, _ now: Instant) -> JSONText {
        .object([
            .init("token", .string(token.id.rawValue)), .init("person", .string(token.person.rawValue)),
            .init("name", .string(token.name)), .init("scopes", .strings(token.scopes.sorted().map(\.rawValue))),
            .init("created_at", .string(token.createdAt.description)), .init("until", .string(token.until.description)),
            .init("used_at", .string(orNull: token.usedAt?.description)),
            .init("revoked_at", .string(orNull: token.revokedAt?.description)),
            .init("valid", .bool(token.revokedAt == nil && now < token.until)),
        ])
    }
}
