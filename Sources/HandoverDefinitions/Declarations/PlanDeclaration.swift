import HandoverModel
import LocatedYAML

struct PlanDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var roles: [Located<String>] = []
    /// Nil when there is no list of them.
    var listed: [ModuleDraft]?

    var modules: [ModuleDraft] { listed ?? [] }
}

struct ModuleDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var duration: Length?
    var materials: [LocalizedText] = []
    var needs: [Located<String>] = []
    var teaches: [Located<String>] = []
    var assessment: AssessmentDraft?
}

struct AssessmentDraft: Sendable {
    var kind: ModuleAssessment.Kind?
    var pass: Located<Int>?
    var level: Located<SupervisionLevel>?
    var assessedBy: Located<[Located<String>]>?
    var attempts: Int?
    var validFor: Length?
}

enum PlanDeclaration {
    static let record = Record("training-plan", PlanDraft()) {
        Field.schemaVersion
        Field("plan", Shape.id.located, required: true, en: "The id of the training plan.", zh: "培训计划的标识。") {
            $0.id = $1
        }
        Field("title", .text, required: true, en: "What it is called.", zh: "培训计划名称。") { $0.title = $1 }
        Field(
            "for", ids(isRequired: true), required: true, en: "The roles whose holders must complete it.", zh: "适用的角色。"
        ) {
            $0.roles = $1
        }
        Field(
            "modules", .list(module.shape, isRequired: true), required: true, en: "What is taught.", zh: "培训单元。"
        ) { $0.listed = $1 }
    }

    static let module = Record("module", ModuleDraft()) {
        Field("id", Shape.id.located, required: true, en: "An id that no other plan uses.", zh: "标识，在所有培训计划中唯一。") {
            $0.id = $1
        }
        Field("title", .text, required: true, en: "What the module is called.", zh: "培训单元名称。") { $0.title = $1 }
        Field("duration", .duration, en: "How long it takes.", zh: "学时。") { $0.duration = $1 }
        Field("materials", .list(.text), en: "What is read or used.", zh: "教材。") { $0.materials = $1 }
        Field("needs", ids(), en: "Modules that come first.", zh: "须先完成的培训单元。") { $0.needs = $1 }
        Field("teaches", ids(), required: true, en: "The capabilities it teaches.", zh: "所培养的能力。") { $0.teaches = $1 }
        Field("assessment", assessment, required: true, en: "How it ends.", zh: "考核方式。") { $0.assessment = $1 }
    }

    private static let assessmentRecord = Record("assessment", AssessmentDraft()) {
        Field("kind", .word, required: true, en: "How it is judged.", zh: "考核类型。") { $0.kind = $1 }
        Field(
            "pass", Shape.integer(0...100).located, en: "The score of an exam to pass; 60 where absent.",
            zh: "笔试的合格分，缺省为 60。"
        ) {
            $0.pass = $1
        }
        Field(
            "level", Shape.level.located, en: "The level of a practical or an observation to pass; alone where absent.",
            zh: "实操、观察的合格独立程度，缺省为 alone。"
        ) { $0.level = $1 }
        Field(
            "assessed-by", ids(isRequired: true).located,
            en: "Roles whose holders may judge; where absent everybody with the right assessor.",
            zh: "可以考核的角色，缺省为所有具有 assessor 权限的人。"
        ) { $0.assessedBy = $1 }
        Field("attempts", .integer(1...20), en: "How many tries there are.", zh: "可以考几次。") { $0.attempts = $1 }
        Field("valid-for", .duration, en: "How long a pass holds.", zh: "合格的有效期。") { $0.validFor = $1 }
    }

    /// The record, with keys refused that mean nothing for the kind of assessment.
    private static let assessment = Shape<AssessmentDraft>(schema: assessmentRecord.schema) { node, reader in
        guard let draft = assessmentRecord.read(node, &reader), let kind = draft.kind else { return nil }
        let misplaced = kind == .exam ? ("level", draft.level?.range) : ("pass", draft.pass?.range)
        if let range = misplaced.1 {
            reader.report(.keyNotForKind(key: misplaced.0, kind: kind.rawValue), at: range)
        }
        return draft
    }
}
