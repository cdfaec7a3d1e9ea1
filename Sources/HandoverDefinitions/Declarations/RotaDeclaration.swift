import HandoverModel

struct RotaDraft: Sendable {
    var layers: [RotaLayerDraft] = []
    var overrides: [DutyOverrideDraft] = []
    var cover: [RequiredCoverDraft] = []
}

struct RotaLayerDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var hours: DutyHours?
    var severities: [Severity] = []
    var calendar: Located<String>?
    var members: [Located<String>] = []
    var atOnce: Located<Int>?
    var every: Int?
    var handOver: Int?
    var from: Located<Day>?
    var to: Located<Day>?
}

struct DutyOverrideDraft: Sendable {
    var layer: Located<String>?
    var from: Located<WallTime>?
    var to: Located<WallTime>?
    var person: Located<String>?
    var insteadOf: Located<String>?
}

struct RequiredCoverDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var hours: DutyHours?
    var roles: [Located<String>] = []
    var people: Int?
    var severities: [Severity] = []
    var layers: [Located<String>] = []
    var calendar: Located<String>?
    var from: Located<Day>?
    var to: Located<Day>?
}

enum RotaDeclaration {
    static let record = Record("rota", RotaDraft()) {
        Field.schemaVersion
        Field(
            "layers", .list(layer.shape, isRequired: true), required: true,
            en: "Groups of people who take turns, each in hours of its own.", zh: "值班层：各自时段内轮流值班的人员。"
        ) { $0.layers = $1 }
        Field("overrides", .list(standIn.shape), en: "Who stands in for whom, and when.", zh: "临时替班。") {
            $0.overrides = $1
        }
        Field(
            "cover", .list(cover.shape), en: "How many people of which roles must be there when.",
            zh: "值守要求：何时须有哪些角色的几人在岗。"
        ) {
            $0.cover = $1
        }
    }

    private static let layer = Record("rota-layer", RotaLayerDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the layer.", zh: "值班层的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What it is called.", zh: "名称。") { $0.title = $1 }
        Field(
            "hours", .word, required: true,
            en: "working: in the hours of the calendar; always: around the clock; holidays: on its public holidays.",
            zh: "working 工作时间，always 全天候，holidays 法定节假日。"
        ) { $0.hours = $1 }
        Field.dutySeverities(en: "What it sees to; any severity where absent.", zh: "处理哪些级别，缺省为不限。") {
            $0.severities = $1
        }
        Field.dutyCalendar { $0.calendar = $1 }
        Field(
            "members", ids(isRequired: true), required: true, en: "The people, in the order of their turns.",
            zh: "值班人员，按轮值顺序。"
        ) { $0.members = $1 }
        Field(
            "at-once", Shape.integer(1...100).located, en: "How many have the turn together; one where absent.",
            zh: "同时值班的人数，缺省为 1。"
        ) { $0.atOnce = $1 }
        Field("every", .days(1...366), en: "How long a turn takes; 7d where absent.", zh: "每班多少天，缺省为 7d。") {
            $0.every = $1
        }
        Field(
            "hand-over", .timeOfDay,
            en: "When a turn ends and the next begins, on the clock of the calendar's zone; 00:00 where absent. "
                + "A time that daylight saving leaves out comes as much later as the clock is put forward; of one that "
                + "comes twice the first counts.",
            zh: "交班时刻，按日历所在时区的当地时间，缺省为 00:00。夏令时跳过的时刻按拨快的时间顺延，重复的时刻取第一次。"
        ) { $0.handOver = $1 }
        Field(
            "from", Shape.date.located, required: true, en: "The day on which the first turn begins.", zh: "第一班从哪天开始。"
        ) { $0.from = $1 }
        Field("to", Shape.date.located, en: "The last day; it goes on where absent.", zh: "最后一天，缺省为一直有效。") {
            $0.to = $1
        }
    }

    private static let standIn = Record("rota-override", DutyOverrideDraft()) {
        Field("layer", Shape.id.located, required: true, en: "In which layer.", zh: "哪个值班层。") { $0.layer = $1 }
        Field(
            "from", Shape.wallTime.located, required: true,
            en: "From when: a day, or a day and a time on the clock of the calendar's zone.", zh: "从何时起：日期，或日期加当地时刻。"
        ) { $0.from = $1 }
        Field(
            "to", Shape.wallTime.located, required: true, en: "Until when; a day alone is the last one.",
            zh: "到何时止；只写日期时含当天。"
        ) { $0.to = $1 }
        Field("person", Shape.id.located, required: true, en: "Who stands in.", zh: "替班人。") { $0.person = $1 }
        Field(
            "instead-of", Shape.id.located, en: "For which member; for whoever has the turn where absent.",
            zh: "替谁，缺省为当班的所有人。"
        ) { $0.insteadOf = $1 }
    }

    private static let cover = Record("rota-cover", RequiredCoverDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the requirement.", zh: "要求的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What it is called.", zh: "名称。") { $0.title = $1 }
        Field("hours", .word, required: true, en: "When: as of a layer.", zh: "何时，同值班层。") { $0.hours = $1 }
        Field("roles", ids(isRequired: true), required: true, en: "The roles of which each counts.", zh: "哪些角色算数。") {
            $0.roles = $1
        }
        Field("people", .integer(1...100), en: "How many people; one where absent.", zh: "人数，缺省为 1。") { $0.people = $1 }
        Field.dutySeverities(
            en: "Only layers count that see to all of these.", zh: "只有处理所有这些级别的值班层才算。"
        ) { $0.severities = $1 }
        Field("layers", ids(isRequired: true), en: "Only these layers count; any where absent.", zh: "只计哪些值班层，缺省为不限。") {
            $0.layers = $1
        }
        Field.dutyCalendar { $0.calendar = $1 }
        Field("from", Shape.date.located, en: "The first day.", zh: "第一天。") { $0.from = $1 }
        Field("to", Shape.date.located, en: "The last day.", zh: "最后一天。") { $0.to = $1 }
    }
}

extension Field {
    fileprivate static func dutySeverities(
        en: String, zh: String, set: @escaping @Sendable (inout Draft, [Severity]) -> Void
    ) -> Field {
        Field("severities", .list(.word, isRequired: true, isUnique: { $0.rawValue }), en: en, zh: zh, set: set)
    }

    fileprivate static func dutyCalendar(
        set: @escaping @Sendable (inout Draft, Located<String>) -> Void
    ) -> Field {
        Field(
            "calendar", Shape.id.located,
            en: "By whose hours, holidays and zone; the handover's own calendar where absent.",
            zh: "按哪个日历的工作时间、节假日和时区，缺省为交接项目的日历。", set: set)
    }
}
