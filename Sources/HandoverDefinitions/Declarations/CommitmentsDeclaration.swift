import HandoverModel

struct CommitmentsDraft: Sendable {
    var commitments: [CommitmentDraft] = []
}

struct CommitmentDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var every: SupportPeriod.Kind?
    var owner: Located<TeamRole>?
    var from: Located<Day>?
    var place: LocalizedText?
}

enum CommitmentsDeclaration {
    static let record = Record("commitments", CommitmentsDraft()) {
        Field.schemaVersion
        Field(
            "commitments", .list(commitment.shape, isRequired: true), required: true,
            en: "What the support promises again and again.", zh: "定期承诺：支持团队按固定周期要做的事。"
        ) { $0.commitments = $1 }
    }

    private static let commitment = Record("commitment", CommitmentDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the commitment.", zh: "承诺的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What is promised.", zh: "承诺做什么。") { $0.title = $1 }
        Field(
            "every", .word, required: true,
            en: "Once in each week (Monday to Sunday), month or quarter of the calendar.",
            zh: "周期：每周（周一至周日）、每月或每季度一次。"
        ) { $0.every = $1 }
        Field(
            "owner", Shape.keyHolder.located, required: true, en: "Who sees to it: a role of a team.",
            zh: "由谁负责：团队/角色。"
        ) { $0.owner = $1 }
        Field(
            "from", Shape.date.located,
            en: "Whole periods that begin on this day or later count; the start of the handover where absent.",
            zh: "从哪天起计：只计这天或之后开始的完整周期，缺省为交接开始日。"
        ) { $0.from = $1 }
        Field("where", .text, en: "Where in the contract it is said.", zh: "出自合同何处。") { $0.place = $1 }
    }
}
