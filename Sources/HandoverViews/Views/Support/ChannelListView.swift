public import HandoverModel

/// The ways in which users reach the support, and what is missing of them.
public enum ChannelListView {
    public static func report(_ channels: [SupportChannel], names: Names) -> Report {
        let language = names.language
        guard !channels.isEmpty else {
            let none = language(
                "没有写明支持渠道；写在 support/channels.yaml 里",
                "No channels are named yet: write them into support/channels.yaml")
            return Report(
                sections: [.init(nil, [.line(Phrase(none))])], data: ReportTable([], rows: []), json: .array([]))
        }
        let table = ReportTable(
            [
                .init("channel", language("渠道", "Channel"), isFlexible: true),
                .init("address", language("联系方式", "Reached by"), isFlexible: true),
                .init("use", language("适用场景", "Use"), isFlexible: true),
                .init("response", language("响应", "Response")), .init("hours", language("服务时间", "Hours")),
            ],
            rows: channels.map { channel in
                [
                    Phrase(names.channel(channel)),
                    channel.address.map { Phrase($0.text(in: language)) } ?? Phrase(missing(language), .caution),
                    Phrase(channel.use.text(in: language)), Phrase(response(of: channel, language)),
                    Phrase(names.hours(channel.hours, channel.calendar)),
                ]
            })
        let guides = channels.filter { !$0.occasions.isEmpty }.map { channel -> Report.Section in
            let title = language("何时用\(names.channel(channel))", "When to use: \(names.channel(channel))")
            let occasions = channel.occasions.map { Report.Bullet(Phrase($0.text(in: language))) }
            return .init(title, [.list(occasions)])
        }
        let open = channels.filter { $0.address == nil }.map(names.channel)
        var remarks = [
            language(
                "是否按时以问题级别的时限为准，渠道的响应时间并列说明",
                "Whether a task is on time the severity says; a channel's response stands beside it")
        ]
        if !open.isEmpty {
            remarks.append(
                language(
                    "联系方式尚未写明：\(language.list(open))", "How to reach them is not known yet: \(language.list(open))"))
        }
        return Report(
            sections: [
                .init(nil, [.table(table)]), .init(nil, [.list(remarks.map { Report.Bullet(Phrase($0)) })]),
            ] + guides, data: data(channels, language), json: .array(channels.map { json($0, language) }))
    }

    static func missing(_ language: Language) -> String { language("未写明", "not known") }

    /// `15 分钟`; by appointment where nothing is promised, and nobody's where users help themselves.
    static func response(of channel: SupportChannel, _ language: Language) -> String {
        channel.response?.words(language)
            ?? (channel.isSelfService ? language("自助", "self-service") : language("预约安排", "by appointment"))
    }

    private static func data(_ channels: [SupportChannel], _ language: Language) -> ReportTable {
        let keys = ["id", "title", "address", "use", "severities", "response", "hours", "self_service", "occasions"]
        return ReportTable(
            keys.map { .init($0, $0) },
            rows: channels.map { channel in
                [
                    channel.id.rawValue, channel.title.text(in: language), channel.address?.text(in: language) ?? "",
                    channel.use.text(in: language), channel.severities.map(\.rawValue).joined(separator: " "),
                    channel.response?.description ?? "", channel.hours.rawValue, String(channel.isSelfService),
                    channel.occasions.map { $0.text(in: language) }.joined(separator: "; "),
                ].map { Phrase($0) }
            })
    }

    private static func json(_ channel: SupportChannel, _ language: Language) -> JSONText {
        .object([
            .init("id", .string(channel.id.rawValue)), .init("title", .string(channel.title.text(in: language))),
            .init("address", .string(orNull: channel.address?.text(in: language))),
            .init("use", .string(channel.use.text(in: language))),
            .init("severities", .strings(channel.severities.map(\.rawValue))),
            .init("response", .string(orNull: channel.response?.description)),
            .init("hours", .string(channel.hours.rawValue)),
            .init("calendar", .string(orNull: channel.calendar?.rawValue)),
            .init("self_service", .bool(channel.isSelfService)),
            .init("occasions", .strings(channel.occasions.map { $0.text(in: language) })),
        ])
    }
}

extension Names {
    /// `紧急热线 (hotline)`; the title alone where no ids are shown and no other channel is called so.
    func channel(_ channel: SupportChannel) -> String {
        titled(channel.title, channel.id.rawValue, among: definitions?.channels.map(\.title) ?? [])
    }

    /// `运维支持 (operations)`; the title alone where no ids are shown and no other service is called so.
    func service(_ service: OfferedService) -> String {
        titled(service.title, service.id.rawValue, among: definitions?.catalogue.map(\.title) ?? [])
    }

    /// A service by the word that a task has for it: the title of the catalogue in the reader's language, or the word where it
    /// names none of it; the word, too, where ids are shown, since commands take it.
    func service(named word: String) -> String {
        guard !showsIDs, let service = definitions?.offeredService(named: word) else { return word.printable }
        return self.service(service)
    }
}
