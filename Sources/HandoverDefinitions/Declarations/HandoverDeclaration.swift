import HandoverModel

/// `handover.yaml` as it was read.
struct HandoverDraft: Sendable {
    var id: String?
    var title: LocalizedText?
    var zone: Zone?
    var language = Language.zh
    var starts: Located<Day>?
    var acceptBy: Located<Day>?
    var ends: Located<Day>?
    var teams = TeamsDraft()
    var roles: [RoleDraft] = []
    var people: [PersonDraft] = []
    /// The order in which the checklists are shown.
    var checklists: [Located<String>] = []
    var targets = TargetsDraft()
    var separation = true
    var visibility = Handover.Visibility.signedIn
    var identityProvider: IdentityProviderDraft?
    var reverification: ReverificationRule?
    var questions: [QuestionDraft] = []
}

struct TeamsDraft: Sendable {
    var delivering: LocalizedText?
    var receiving: LocalizedText?
}

struct QuestionDraft: Sendable {
    var id: Located<String>?
    var question: LocalizedText?
    var answer: LocalizedText?
    var place: LocalizedText?
}

enum HandoverDeclaration {
    static let record = Record("handover", HandoverDraft()) {
        Field.schemaVersion
        Field(
            "handover", .id, required: true, en: "The id of this handover; it is part of every record.",
            zh: "交接项目的标识，写入每条记录。"
        ) { $0.id = $1 }
        Field("title", .text, required: true, en: "What is handed over.", zh: "交接什么。") { $0.title = $1 }
        Field(
            "zone", .zone, required: true,
            en: "The IANA time zone in which every date is meant. The first entry of the ledger fixes it.",
            zh: "所有日期所在的时区（IANA 名称），由台账的第一条记录固定。"
        ) { $0.zone = $1 }
        Field(
            "language", .word, required: true, en: "The language of a text that stands without one.",
            zh: "未标明语言的文字所用的语言。"
        ) { $0.language = $1 }
        Field("starts", Shape.date.located, required: true, en: "The first day.", zh: "开始日期。") { $0.starts = $1 }
        Field(
            "accept-by", Shape.date.located, en: "The day on which the receiving team is to be ready.",
            zh: "接收方应当就绪的日期。"
        ) { $0.acceptBy = $1 }
        Field("ends", Shape.date.located, en: "The last day of the contract.", zh: "合同的最后一天。") { $0.ends = $1 }
        Field("teams", teams.shape, required: true, en: "The two teams.", zh: "双方团队。") { $0.teams = $1 }
        Field(
            "roles", .list(PeopleDeclaration.role.shape, isRequired: true), required: true,
            en: "The functions people hold.", zh: "人员担任的角色。"
        ) { $0.roles = $1 }
        Field(
            "people", .list(PeopleDeclaration.person.shape, isRequired: true), required: true,
            en: "Everybody who takes part, in both teams.", zh: "双方参与交接的人员。"
        ) { $0.people = $1 }
        Field(
            "checklists", ids(),
            en: "The checklists in the order in which they are shown; those not named follow in that of their files.",
            zh: "清单的显示顺序；未列出的排在后面，按文件名排序。"
        ) { $0.checklists = $1 }
        Field("targets", TargetsDeclaration.record.shape, en: "What the contract asks for.", zh: "合同要求的目标。") {
            $0.targets = $1
        }
        Field(
            "re-verification", ReverificationDeclaration.record.shape,
            en: "When the handover is checked again after its acceptance, item by item; nothing without.",
            zh: "验收之后何时逐项复核；不写则不复核。"
        ) { $0.reverification = $1 }
        Field("rules", rules.shape, en: "Rules that a tiny team may switch off.", zh: "小团队可以关闭的规则。") {
            $0.separation = $1.separation
        }
        Field(
            "status", .word, default: .signedIn, en: "Who may read the status.", zh: "谁可以查看交接状态。"
        ) { $0.visibility = $1 }
        Field("sign-in", SignInDeclaration.record.shape, en: "How people sign in beside passwords.", zh: "密码之外的登录方式。") {
            $0.identityProvider = $1.openID
        }
        Field(
            "questions", .list(question.shape),
            en: "What the contract leaves open, each with the answer taken until somebody decides.",
            zh: "合同未写明之处，以及决定之前采用的答案。"
        ) { $0.questions = $1 }
    }

    private static let team = Record("team", TeamDraft()) {
        Field("title", .text, required: true, en: "The name of the team.", zh: "团队名称。") { $0.title = $1 }
    }

    private static let teams = Record("teams", TeamsDraft()) {
        Field("delivering", team.shape, required: true, en: "The team that runs the system now.", zh: "移交方。") {
            $0.delivering = $1.title
        }
        Field("receiving", team.shape, required: true, en: "The team that takes it over.", zh: "接收方。") {
            $0.receiving = $1.title
        }
    }

    private static let rules = Record("rules", RulesDraft()) {
        Field(
            "separation", .flag, default: true,
            en:
                "The keys of an item take several people, and nobody assesses themself. Every report says when it is off.",
            zh: "同一交接项须由不同的人签字，且不得自评自审；关闭后每份报告都会注明。"
        ) { $0.separation = $1 }
    }

    private static let question = Record("question", QuestionDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the question.", zh: "问题的标识。") { $0.id = $1 }
        Field("question", .text, required: true, en: "What is open.", zh: "什么没有写明。") { $0.question = $1 }
        Field("default", .text, required: true, en: "The answer taken until then.", zh: "决定之前采用的答案。") {
            $0.answer = $1
        }
        Field("where", .text, en: "Where in the contract it arises.", zh: "出自合同何处。") { $0.place = $1 }
    }
}

private struct TeamDraft: Sendable {
    var title: LocalizedText?
}

private struct RulesDraft: Sendable {
    var separation = true
}
