public import HandoverModel

/// The channel a task came by and the service it was about, beside what the definitions say of them.
public enum TaskPromises {
    /// `紧急热线 (hotline)（15 分钟内响应，7×24 小时；是否按时以级别为准）`; of a channel that nobody defined the word as it was written.
    static func channel(_ task: TaskRecord, _ names: Names) -> String? {
        guard let written = task.channel else { return nil }
        guard let channel = names.definitions?.channel(named: written) else { return written.printable }
        let language = names.language
        let promise = channel.response.map {
            language("\($0.words(.zh))内响应", "an answer within \($0.words(.en))")
        }
        let said = promise ?? ChannelListView.response(of: channel, language)
        return language.remark(
            names.channel(channel),
            language(
                "\(said)，\(names.hours(channel.hours, channel.calendar))；是否按时以级别为准",
                "\(said), \(names.hours(channel.hours, channel.calendar)); on time is as the severity says"))
    }

    /// The service by its title, or the word as it was written.
    static func service(_ task: TaskRecord, _ names: Names) -> String? {
        task.service.map { written in
            names.definitions?.offeredService(named: written).map(names.service) ?? written.printable
        }
    }

    static func json(_ task: TaskRecord, _ names: Names) -> [JSONText.Member] {
        let channel = task.channel.flatMap { names.definitions?.channel(named: $0) }
        let service = task.service.flatMap { names.definitions?.offeredService(named: $0) }
        return [
            .init(
                "channel_promise",
                channel.map { channel in
                    .object([
                        .init("channel", .string(channel.id.rawValue)),
                        .init("response", .string(orNull: channel.response?.description)),
                        .init("hours", .string(channel.hours.rawValue)),
                    ])
                } ?? .null), .init("offered_service", .string(orNull: service?.id.rawValue)),
        ]
    }

    /// What to tell somebody who recorded a word that names no channel; nil when it names one, or none are defined.
    public static func hint(channel written: String, _ definitions: Definitions, _ language: Language) -> String? {
        guard !definitions.channels.isEmpty, definitions.channel(named: written) == nil else { return nil }
        let near = definitions.channels(nearestTo: written).first
        let ids = definitions.channels.map(\.id.rawValue).joined(separator: language("、", ", "))
        return language(
            "\(language.cited(written)) 不是 support/channels.yaml 中的渠道，已照原样记录；"
                + (near.map { "是否为“\($0)”？" } ?? "已有渠道：\(ids)"),
            "\(language.cited(written)) is no channel of support/channels.yaml, and is recorded as it stands; "
                + (near.map { "did you mean \"\($0)\"?" } ?? "there are \(ids)"))
    }
}
