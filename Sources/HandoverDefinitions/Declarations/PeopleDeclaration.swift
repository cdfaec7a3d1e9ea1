import HandoverModel

struct RoleDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var rights: [Right] = []
    var headCount: Int?
    var hours: LocalizedText?
    var duties: [LocalizedText] = []
    var escalatesTo: Located<String>?
}

struct PersonDraft: Sendable {
    var id: Located<String>?
    var name: LocalizedText?
    var side: Side?
    var roles: Located<[Located<String>]>?
    var email: String?
    var phone: String?
    var from: Located<Day>?
    var to: Located<Day>?
    var escalatesTo: Located<String>?
    var deputyFor: [DeputyDraft] = []
}

struct DeputyDraft: Sendable {
    var role: Located<String>?
    var from: Located<Day>?
    var to: Located<Day>?
}

enum PeopleDeclaration {
    static let role = Record("role", RoleDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the role.", zh: "角色的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What the role is called.", zh: "角色名称。") { $0.title = $1 }
        Field(
            "rights", .list(.word, isUnique: { $0.rawValue }), en: "What its holders may do here.", zh: "担任者在系统中的权限。"
        ) { $0.rights = $1 }
        Field("head-count", .integer(1...1000), en: "How many people it takes.", zh: "需要的人数。") { $0.headCount = $1 }
        Field("hours", .text, en: "When its holders work.", zh: "工作时间。") { $0.hours = $1 }
        Field("duties", .list(.text), en: "What its holders do.", zh: "职责。") { $0.duties = $1 }
        Field("escalates-to", Shape.id.located, en: "The role that helps on.", zh: "向哪个角色升级。") {
            $0.escalatesTo = $1
        }
    }

    static let person = Record("person", PersonDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the person.", zh: "人员的标识。") { $0.id = $1 }
        Field("name", .text, required: true, en: "The name.", zh: "姓名。") { $0.name = $1 }
        Field("team", .word, required: true, en: "The team.", zh: "所属团队。") { $0.side = $1 }
        Field("roles", roles, required: true, en: "The roles held, at least one.", zh: "担任的角色，至少一个。") {
            $0.roles = $1
        }
        Field(
            "email", .plainText, en: "Mail address; stays in this file, never in the ledger.",
            zh: "邮箱，只留在本文件，不写入台账。"
        ) {
            $0.email = $1
        }
        Field(
            "phone", .plainText, en: "Telephone; stays in this file, never in the ledger.", zh: "电话，只留在本文件，不写入台账。"
        ) {
            $0.phone = $1
        }
        Field("from", Shape.date.located, en: "The first day.", zh: "到岗日期。") { $0.from = $1 }
        Field("to", Shape.date.located, en: "The last day.", zh: "离岗日期。") { $0.to = $1 }
        Field(
            "escalates-to", Shape.id.located, en: "The person who helps on, instead of the role's.",
            zh: "向谁升级，优先于角色的设定。"
        ) { $0.escalatesTo = $1 }
        Field(
            "deputy-for", .list(deputy.shape), en: "Roles that one other person holds and this one fills in for.",
            zh: "代理的角色（仅限由一人担任的角色）。"
        ) { $0.deputyFor = $1 }
    }

    private static let deputy = Record("deputy", DeputyDraft()) {
        Field("role", Shape.id.located, required: true, en: "The role.", zh: "代理的角色。") { $0.role = $1 }
        Field("from", Shape.date.located, required: true, en: "The first day.", zh: "开始日期。") { $0.from = $1 }
        Field("to", Shape.date.located, required: true, en: "The last day.", zh: "结束日期。") { $0.to = $1 }
    }

    /// The roles of a person.
    ///
    /// An empty list is a matter of the person, who is then named, so it is refused later.
    private static let roles = ids().located.adding("minItems", 1)
}
