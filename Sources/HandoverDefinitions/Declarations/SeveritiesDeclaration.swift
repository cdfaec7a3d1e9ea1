import HandoverModel
import LocatedYAML

struct SeveritiesDraft: Sendable {
    var levels: [ServiceLevelDraft] = []
    var resolutionStopsAt = ServiceLevels.ResolutionEnd.restored
    var kinds: [SupportKind: ServiceTarget] = [:]
}

struct ServiceLevelDraft: Sendable {
    var severity: Located<Severity>?
    var title: LocalizedText?
    var definition: LocalizedText?
    var scope: LocalizedText?
    var hours: ServiceHours?
    var response: Located<ServiceTarget>?
    var resolution: Located<ServiceTarget>?
    var escalation: Located<ServiceTarget>?
    var availability: Int?
    var nextUpdate: ServiceTarget?
    var stages: [StageDraft] = []
    var told: [Located<TeamRole>] = []
    var calendar: Located<String>?
}

struct StageDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var within: Located<ServiceTarget>?
    var doneWith: ServiceLevel.Stage.End?
}

enum SeveritiesDeclaration {
    static let record = Record("severities", SeveritiesDraft()) {
        Field.schemaVersion
        Field(
            "severities", .list(level.shape, isRequired: true, isUnique: { $0.severity?.value.rawValue ?? "" }),
            required: true, en: "What is promised for each severity.",
            zh: "各级别的服务承诺。"
        ) { $0.levels = $1 }
        Field(
            "resolution-stops-at", .word, default: .restored,
            en: "Whether the resolution clock ends when the service is back, or with the permanent fix.",
            zh: "解决计时止于恢复服务（restored）还是永久修复（fixed）。"
        ) { $0.resolutionStopsAt = $1 }
        Field(
            "kinds", kinds.shape, en: "Kinds of tasks with a response of their own, at any severity.",
            zh: "不论级别、另有响应时限的工单种类。"
        ) { $0.kinds = $1 }
    }

    private static let level = Record("severity", ServiceLevelDraft()) {
        Field("id", Shape<Severity>.word.located, required: true, en: "The severity.", zh: "级别。") { $0.severity = $1 }
        Field("title", .text, required: true, en: "What it is called.", zh: "名称。") { $0.title = $1 }
        Field("definition", .text, required: true, en: "What makes a task one of it.", zh: "定义。") { $0.definition = $1 }
        Field("scope", .text, en: "Whom it concerns.", zh: "影响范围。") { $0.scope = $1 }
        Field(
            "hours", .word, required: true, en: "Around the clock, or the hours of the working calendar.",
            zh: "服务时间：7×24 小时（always）或工作时间（working）。"
        ) { $0.hours = $1 }
        Field(
            "calendar", Shape.id.located,
            en: "By which calendar its working hours and days count; the handover's where absent.",
            zh: "工作时间和工作日按哪个日历，缺省为本项目的日历。"
        ) { $0.calendar = $1 }
        Field("response", Shape.serviceTarget.located, required: true, en: "First answer within.", zh: "响应时限。") {
            $0.response = $1
        }
        Field("resolution", Shape.serviceTarget.located, required: true, en: "Resolved within.", zh: "解决时限。") {
            $0.resolution = $1
        }
        Field("escalation", Shape.serviceTarget.located, en: "Escalated after.", zh: "多久后升级。") { $0.escalation = $1 }
        Field("availability", .percentage(), en: "The availability promised.", zh: "可用性目标。") { $0.availability = $1 }
        Field("next-update", .serviceTarget, en: "How often the user is told.", zh: "多久向用户通报一次。") {
            $0.nextUpdate = $1
        }
        Field(
            "stages", .list(stage.shape, isUnique: { $0.id?.value ?? "" }),
            en: "Steps of handling with their deadlines.", zh: "处理环节及时限。"
        ) {
            $0.stages = $1
        }
        Field(
            "told", .list(Shape.keyHolder.located, isRequired: true, isUnique: { $0.value.description }),
            en: "Who is told that there is one: roles of a team.", zh: "发生时通知谁：团队/角色。"
        ) { $0.told = $1 }
    }

    private static let stage = Record("stage", StageDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the step.", zh: "环节的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What it is called.", zh: "环节名称。") { $0.title = $1 }
        Field("within", Shape.serviceTarget.located, required: true, en: "Done within.", zh: "时限。") { $0.within = $1 }
        Field(
            "done-with", .word,
            en:
                "What finishes it without being ticked: the first answer (response), or that the service is back (resolution).",
            zh: "不用另行登记、随什么完成：首次响应（response），或服务恢复（resolution）。"
        ) { $0.doneWith = $1 }
    }

    private static let kinds = Record("kinds", [SupportKind: ServiceTarget]()) {
        kind(.security, "Security incidents.", "安全事件。")
        kind(.dataLeak, "Leaked data.", "数据泄露。")
    }

    private static func kind(_ kind: SupportKind, _ en: String, _ zh: String) -> Field<[SupportKind: ServiceTarget]> {
        Field(kind.rawValue, .serviceTarget, en: en, zh: zh) { $0[kind] = $1 }
    }
}

extension Shape where Value == ServiceTarget {
    /// Minutes or hours of service time, or working days.
    static var serviceTarget: Shape {
        scalar(.serviceTarget, schema: ["type": "string", "pattern": "^(?=[0-9]{1,4}[mhw])0*[1-9][0-9]*(m|h|wd)$"]) {
            ServiceTarget($0)
        }
    }
}
