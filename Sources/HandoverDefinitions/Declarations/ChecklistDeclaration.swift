import HandoverModel
import LocatedYAML

struct ChecklistDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    /// Nil when there is no list of them.
    var listed: [ItemDraft]?

    var items: [ItemDraft] { listed ?? [] }
}

struct ItemDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var acceptWhen: LocalizedText?
    /// As written; absent: `must`.
    var importance: Importance?
    var weight = 1
    var owner: Located<String>?
    var signOff: Located<[KeyDraft]>?
    /// As written; absent: none is asked for.
    var evidence: EvidenceDraft?
    var due: Located<Due>?
    var needs: [Located<String>] = []
    var requires: Located<String>?
    var validFor: Length?
    var mayBeNotApplicable = false
    /// At most one; out of line, as few items have any.
    var check: [CheckDraft] = []
    /// Worked out when all of it is read.
    var wording: [Language: Digest] = [:]

    /// Lets go of what only definitions need, and no check looks at.
    mutating func forgetTexts() {
        (title, acceptWhen, evidence) = (nil, nil, nil)
    }
}

struct KeyDraft: Sendable {
    var meaning: Meaning?
    var by: Located<TeamRole>?
}

struct EvidenceDraft: Sendable {
    var atLeast: Int?
    var kinds: [EvidenceKind]?
    var validFor: Length?
}

enum ChecklistDeclaration {
    static let record = Record("checklist", ChecklistDraft()) {
        Field.schemaVersion
        Field("checklist", Shape.id.located, required: true, en: "The id of the checklist.", zh: "清单的标识。") {
            $0.id = $1
        }
        Field("title", .text, required: true, en: "What the checklist is about.", zh: "清单名称。") { $0.title = $1 }
        Field("items", .list(item.shape), required: true, en: "What is to be handed over.", zh: "交接项。") {
            $0.listed = $1
        }
    }

    static let item = Record("item", ItemDraft()) {
        Field(
            "id", Shape.id.located, required: true, en: "The id of the item, never used again for another.",
            zh: "交接项的标识，不得再用于其他交接项。"
        ) { $0.id = $1 }
        Field(
            "title", .text, required: true, en: "What is handed over. Part of the wording people sign.",
            zh: "交接项名称，属于签字内容。"
        ) {
            $0.title = $1
        }
        Field(
            "accept-when", .text, en: "When it may be accepted. Part of the wording people sign.", zh: "验收标准，属于签字内容。"
        ) { $0.acceptWhen = $1 }
        Field(
            "importance", importance, en: "How much it counts for the verdict; must where absent.", zh: "重要程度，缺省为 must。"
        ) {
            $0.importance = $1
        }
        Field("weight", .integer(1...100), default: 1, en: "Its share of the progress.", zh: "在进度中的权重。") {
            $0.weight = $1
        }
        Field("owner", Shape.id.located, en: "The role that does the work.", zh: "负责的角色。") { $0.owner = $1 }
        Field("sign-off", signOff.located, required: true, en: "The sign-offs it takes.", zh: "需要的签字。") {
            $0.signOff = $1
        }
        Field("evidence", evidence.shape, en: "The evidence it takes; none where absent.", zh: "需要的证据，缺省为不需要。") {
            $0.evidence = $1
        }
        Field(
            "due", Shape.due.located, en: "A date, or working days (wd) or days (d) from start or accept-by.",
            zh: "截止日期，或相对 start、accept-by 的工作日（wd）、自然日（d）数。"
        ) { $0.due = $1 }
        Field(
            "needs", .list(Shape.itemReference.located, isUnique: { $0.value }), en: "Items that must be done first.",
            zh: "须先完成的交接项。"
        ) { $0.needs = $1 }
        Field("require", require.shape, en: "What must hold when it is signed.", zh: "签字时必须满足的条件。") {
            $0.requires = $1.capability
        }
        Field("valid-for", .duration, en: "How long a sign-off holds.", zh: "签字的有效期。") { $0.validFor = $1 }
        Field(
            "not-applicable", .either("allowed", "refused"), default: false,
            en: "Whether it may be marked not applicable.",
            zh: "是否允许标记为不适用。"
        ) { $0.mayBeNotApplicable = $1 }
        Field(
            "check", CheckDeclaration.shape,
            en:
                "A check by machine whose result is evidence: its kind alone, or with what it asks for. No part of the wording.",
            zh: "以其结果为证据的自动检查：只写种类，或写明具体要求。不属于签字内容。"
        ) { $0.check = [$1] }
    }

    private static let importance = Shape<Importance>.word.adding("default", .string(Importance.must.rawValue))

    private static let signOff = Shape<[KeyDraft]>.list(key.shape, isRequired: true) { key in
        guard let meaning = key.meaning, let by = key.by else { return "\(key.by?.range.start.line ?? 0) \(key)" }
        return "\(meaning.rawValue) \(by.value)"
    }

    private static let key = Record("sign-off", KeyDraft()) {
        Field("meaning", .word, required: true, en: "What the sign-off says.", zh: "签字的含义。") { $0.meaning = $1 }
        Field("by", Shape.keyHolder.located, required: true, en: "Who gives it: a role of a team.", zh: "由谁签字：团队/角色。") {
            $0.by = $1
        }
    }

    private static let evidence = Record("evidence", EvidenceDraft()) {
        Field("at-least", .integer(0...20), en: "How many pieces; 1 where absent.", zh: "至少几件，缺省为 1。") {
            $0.atLeast = $1
        }
        Field(
            "kinds", .list(.word, isRequired: true, isUnique: { $0.rawValue }), en: "Of which kinds; all where absent.",
            zh: "哪几种，缺省为全部。"
        ) { $0.kinds = $1 }
        Field("valid-for", .duration, en: "How long a piece counts.", zh: "证据的有效期。") { $0.validFor = $1 }
    }

    private static let require = Record("require", RequireDraft()) {
        Field("capability", Shape.id.located, required: true, en: "A capability that must be covered.", zh: "必须达标的能力。")
        {
            $0.capability = $1
        }
    }
}

private struct RequireDraft: Sendable {
    var capability: Located<String>?
}
