import HandoverModel

struct ChannelsDraft: Sendable {
    var channels: [ChannelDraft] = []
}

struct ChannelDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var address: LocalizedText?
    var use: LocalizedText?
    var severities: [Severity] = []
    var response: ServiceTarget?
    var hours: ServiceHours?
    var calendar: Located<String>?
    var occasions: [LocalizedText] = []
    var isSelfService = false
}

enum ChannelsDeclaration {
    static let record = Record("channels", ChannelsDraft()) {
        Field.schemaVersion
        Field(
            "channels", .list(channel.shape, isRequired: true), required: true,
            en: "The ways in which users reach the support.",
            zh: "用户联系支持团队的渠道。"
        ) { $0.channels = $1 }
    }

    private static let channel = Record("channel", ChannelDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the channel.", zh: "渠道的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What it is called.", zh: "名称。") { $0.title = $1 }
        Field(
            "address", .text, en: "The number, address or name by which it is reached; left out while nobody knows it.",
            zh: "号码、地址或名称；尚未确定时不写。"
        ) { $0.address = $1 }
        Field("use", .text, required: true, en: "What it is for.", zh: "适用场景。") { $0.use = $1 }
        Field(
            "severities", .list(.word, isRequired: true, isUnique: { $0.rawValue }),
            en: "The severities it is meant for; any where absent.", zh: "面向哪些级别，缺省为不限。"
        ) { $0.severities = $1 }
        Field(
            "response", .serviceTarget,
            en: "Answered within; by appointment where absent. When a task is due the severity says.",
            zh: "响应时间，缺省为预约安排；工单的时限以级别为准。"
        ) { $0.response = $1 }
        Field(
            "hours", .word, required: true, en: "Around the clock, or the hours of the working calendar.",
            zh: "服务时间：7×24 小时（always）或工作时间（working）。"
        ) { $0.hours = $1 }
        Field(
            "calendar", Shape.id.located, en: "By which calendar its working hours count; the handover's where absent.",
            zh: "工作时间按哪个日历，缺省为本项目的日历。"
        ) { $0.calendar = $1 }
        Field("occasions", .list(.text), en: "When users come this way, case by case.", zh: "使用场景，逐条写。") {
            $0.occasions = $1
        }
        Field(
            "self-service", .flag, default: false,
            en: "Whether users help themselves there, so that nobody answers.", zh: "是否为用户自助，无人响应。"
        ) { $0.isSelfService = $1 }
    }
}
