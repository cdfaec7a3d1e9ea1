import HandoverModel

struct TargetsDraft: Sendable {
    var targets: [MeasureID: Target] = [:]
    var independence = IndependenceRule()
    /// The capabilities that `variety` names.
    var varied: [Located<String>] = []
    /// The window of independence, where the file says one.
    var window: Located<Int>?
}

enum TargetsDeclaration {
    static let record = Record("targets", TargetsDraft()) {
        Field(
            "independence", independence.shape, en: "The share of tasks the receiving team does alone.", zh: "任务独立完成率。"
        ) { draft, target in
            draft.targets[.independence] = target.target
            draft.independence = target.rule
            draft.varied = target.varied
            draft.window = target.window
        }
        others
    }

    private static let others: [Field<TargetsDraft>] =
        [
            share(.assessedIndependence, "Person and capability pairs held at level alone or above.", "评估独立率。"),
            share(.responseOnTime, "First responses on time.", "首次响应及时率。"),
            share(.resolvedOnTime, "Tasks resolved on time.", "按时解决率。"),
            share(.resolved, "Tasks resolved at all, of those past their deadline.", "解决率（已到期限的工单）。"),
            share(.resolvedFirstTime, "Tasks resolved the first time.", "一次解决率。"),
            Field("satisfaction", score.shape, en: "The mean rating, 1 to 5.", zh: "满意度（1 至 5 分的平均值）。") {
                $0.targets[.satisfaction] = $1.target
            },
            share(.availability, "The share of time without an outage.", "可用性。"),
            share(.knowledgeBaseCoverage, "Required documents present and reviewed.", "知识库覆盖率。"),
            share(.documentsUpToDate, "Technical changes documented within 24 hours.", "文档更新及时率。"),
        ]

    private static func share(_ measure: MeasureID, _ en: String, _ zh: String) -> Field<TargetsDraft> {
        Field(measure.rawValue, percentage.shape, en: en, zh: zh) { $0.targets[measure] = $1.target }
    }

    private static let percentage = Record("target", TargetDraft()) {
        Field("at-least", .percentage(), required: true, en: "The share asked for.", zh: "要求的比例。") { $0.atLeast = $1 }
        gates
    }

    private static let score = Record("target", TargetDraft()) {
        Field("at-least", .score, required: true, en: "The score asked for.", zh: "要求的分数。") { $0.atLeast = $1 }
        gates
    }

    private static let gates = Field<TargetDraft>(
        "gates", .word, required: true, en: "Whether missing it decides the verdict or is only reported.",
        zh: "未达标时影响交接结论（verdict），还是只写入报告（report）。"
    ) { $0.gates = $1 }

    private static let independence = Record("target", TargetDraft()) {
        percentage.fields
        Field(
            "decide-by", .word, default: .observed,
            en: "Whether the contract's value must be reached, or statistically demonstrated.",
            zh: "以达到合同值（observed）为准，还是以统计证实（demonstrated）为准。"
        ) { $0.rule.decideBy = $1 }
        Field(
            "confidence",
            .percentage(.decimal(minimum: "50%", maximum: "99.9999%"), in: 500_000...999_999), default: 950_000,
            en: "Of the one-sided lower bound.", zh: "单侧下限的置信度。"
        ) { $0.rule.confidence = $1 }
        Field(
            "window", placed: .days(1...3650), default: 60, en: "The acceptance window, in days.", zh: "验收窗口（天）。"
        ) { draft, days, range in
            draft.rule.windowDays = days
            draft.window = range.map { Located(value: days, range: $0) }
        }
        Field(
            "tasks", .integer(0...1_000_000), default: 30,
            en: "The least number of tasks in the window; 0: no minimum and no statistics.",
            zh: "窗口内的最少工单数；0 表示不设下限、不做统计判定。"
        ) { $0.rule.tasks = $1 }
        Field("checkpoint", checkpoint, default: 7, en: "When it is looked at.", zh: "检查周期。") {
            $0.rule.checkpointDays = $1
        }
        Field(
            "mix", JudgementDeclaration.mix,
            en:
                "The severities of a typical period, 100% together: the rate is also shown as if the tasks had been these.",
            zh: "典型时期各级别工单的构成，合计 100%；独立完成率另按此构成折算。"
        ) { $0.rule.mix = $1 }
        Field(
            "variety", JudgementDeclaration.variety.shape,
            en: "Kinds of tasks that must be among the independent ones: easy cases alone prove nothing.",
            zh: "独立完成的工单必须包含哪些种类，只做简单的说明不了问题。"
        ) {
            $0.rule.variety = $1.demands
            $0.varied = $1.capabilities
        }
        Field(
            "floors", JudgementDeclaration.floors,
            en:
                "What each critical capability, and P0 and P1, need where there are too few tasks for a rate; off: nothing.",
            zh: "工单太少、比例说明不了问题时，每项关键能力以及 P0、P1 的最低要求；off 表示不要求。"
        ) { $0.rule.floors = $1.rule }
    }

    private static let checkpoint = Shape<Int>.scalar(
        .oneOf(["weekly"]), schema: ["enum": .strings(["weekly"])], write: { _ in "weekly" },
        suggestions: ["weekly"]
    ) { $0 == "weekly" ? 7 : nil }
}

private struct TargetDraft: Sendable {
    var atLeast: Int?
    var gates: Target.Gate?
    var rule = IndependenceRule()
    var varied: [Located<String>] = []
    var window: Located<Int>?

    var target: Target? {
        guard let atLeast, let gates else { return nil }
        return Target(atLeast: atLeast, gates: gates)
    }
}
