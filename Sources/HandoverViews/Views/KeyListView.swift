public import HandoverModel

/// The keys and secrets that a server keeps, without any of them.
public enum KeyListView {
    public static func report(_ keys: [KeptKey], names: Names) -> Report {
        let language = names.language
        let columns: [ReportTable.Column] = [
            .init("key", language("名称", "Key")), .init("for", language("用途", "What for"), isFlexible: true),
            .init("changed", language("最近更换", "Changed")), .init("older", language("旧密钥有效至", "Older one until")),
            .init("file", language("文件", "File")),
        ]
        let rows = keys.map { key in
            [
                Phrase(key.kind.rawValue), Phrase(key.kind.words(language)),
                Phrase(key.changedAt.map(names.zoned) ?? key.kind.missing(language)),
                Phrase(key.olderUntil.first.map(names.zoned) ?? "–"), Phrase(key.path),
            ]
        }
        return Report(
            sections: [.init(nil, [.table(ReportTable(columns, rows: rows))])], data: ReportTable(columns, rows: rows),
            json: .array(keys.map(json)))
    }

    /// Says that a key was replaced, or a secret kept.
    public static func changed(_ key: KeptKey, names: Names) -> Report {
        let say = names.language
        let until = key.olderUntil.first.map(names.zoned)
        let older =
            until.map { say("；旧的还能用到 \($0)", "; the older one holds until \($0)") }
            ?? (key.kind == .state ? say("；旧的立即失效", "; older ones hold no more") : "")
        let words = say("已更换 \(key.kind.rawValue)\(older)", "\(key.kind.rawValue) was replaced\(older)")
        return Report(
            sections: [.init(nil, [.line(Phrase(words))])],
            data: ReportTable(
                ["key", "file"].map { .init($0, $0) }, rows: [[Phrase(key.kind.rawValue), Phrase(key.path)]]),
            json: json(key))
    }

    private static func json(_ key: KeptKey) -> JSONText {
        .object([
            .init("key", .string(key.kind.rawValue)), .init("file", .string(key.path)),
            .init("changed", key.changedAt.map { .string($0.description) } ?? .null),
            .init("older_until", .strings(key.olderUntil.map(\.description))),
        ])
    }
}

extension KeptKey.Kind {
    fileprivate func words(_ language: Language) -> String {
        switch self {
        case .state: language("统一身份登录的往返凭据", "sign-ins at an identity provider that are under way")
        case .clientSecret: language("身份提供方给本系统的密钥", "what an identity provider knows this server by")
        }
    }

    /// What it means that there is none.
    fileprivate func missing(_ language: Language) -> String {
        switch self {
        case .state: language("首次使用时生成", "made when it is needed first")
        case .clientSecret: language("未保存", "none is kept")
        }
    }
}
