import HandoverModel

struct CapabilitiesDraft: Sendable {
    /// Nil when there is no list of them.
    var listed: [CapabilityDraft]?

    var capabilities: [CapabilityDraft] { listed ?? [] }
}

struct CapabilityDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var isCritical = false
    var people = 2
    var level = SupervisionLevel.alone
    var validFor: Length?
    var lastUsedWithin: Length?
    var drillsCount = false
    var confirmedSince: Day?
    var assessedBy: Located<[Located<String>]>?
}

enum CapabilitiesDeclaration {
    static let record = Record("capabilities", CapabilitiesDraft()) {
        Field.schemaVersion
        Field(
            "capabilities", .list(capability.shape), required: true, en: "What the receiving team must be able to do.",
            zh: "接收方必须具备的能力。"
        ) { $0.listed = $1 }
    }

    static let capability = Record("capability", CapabilityDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the capability.", zh: "能力的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What it is called.", zh: "能力名称。") { $0.title = $1 }
        Field("critical", .flag, default: false, en: "Whether the verdict hangs on it.", zh: "是否为关键能力。") {
            $0.isCritical = $1
        }
        Field("people", .integer(1...100), default: 2, en: "How many people must have it.", zh: "至少几人具备。") {
            $0.people = $1
        }
        Field("level", .level, default: .alone, en: "The supervision level from which it counts.", zh: "要求的独立程度。") {
            $0.level = $1
        }
        Field(
            "valid-for", .duration,
            en: "How long an assessment holds, counted from its day or from the last use while it held.",
            zh: "评估的有效期，从评估当天或有效期内最近一次使用算起。"
        ) { $0.validFor = $1 }
        Field("last-used-within", .duration, en: "How recently it must have been used.", zh: "最近一次使用须在多久之内。") {
            $0.lastUsedWithin = $1
        }
        Field(
            "drill", .either("allowed", "refused"), default: false, en: "Whether a drill counts as use.", zh: "演练是否算数。"
        ) { $0.drillsCount = $1 }
        Field(
            "confirmed-since", .date,
            en: "Assessments of before this day count no longer once it has come, and are asked for anew.",
            zh: "从这一天起，此前的评估不再算数，须重新评估。"
        ) { $0.confirmedSince = $1 }
        Field(
            "assessed-by", ids(isRequired: true).located,
            en: "Roles whose holders may assess it; where absent everybody with the right assessor.",
            zh: "可以评估的角色，缺省为所有具有 assessor 权限的人。"
        ) { $0.assessedBy = $1 }
    }
}
