import HandoverModel

struct QualityDraft: Sendable {
    var satisfiedFrom = QualityTable.satisfiedFromDefault
    var indicators: [QualityIndicatorDraft] = []
}

struct QualityIndicatorDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var kind: LocalizedText?
    var measure: Located<QualityMeasure>?
    var source: LocalizedText?
    var target: Located<QualityTarget>?
    var comparison = QualityComparison.atLeast
    var minimum = QualityIndicator.minimumDefault
    var method: LocalizedText?
}

/// A share with a percent sign, or a score; in millionths.
enum QualityTarget: Hashable, Sendable {
    case share(Int)
    case score(Int)

    var millionths: Int {
        switch self {
        case .share(let value), .score(let value): value
        }
    }
}

enum QualityDeclaration {
    static let record = Record("quality", QualityDraft()) {
        Field.schemaVersion
        Field(
            "satisfied-from", .integer(1...5), default: QualityTable.satisfiedFromDefault,
            en: "From which rating on a user counts as satisfied.", zh: "评分达到几分算满意。"
        ) { $0.satisfiedFrom = $1 }
        Field(
            "indicators", .list(indicator.shape, isRequired: true), required: true,
            en: "The numbers by which the quality of the support is judged.", zh: "评价支持服务质量的各项指标。"
        ) { $0.indicators = $1 }
    }

    private static let indicator = Record("quality-indicator", QualityIndicatorDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the indicator.", zh: "指标的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What it is called.", zh: "名称。") { $0.title = $1 }
        Field("kind", .text, en: "What kind of quality it shows.", zh: "指标类型。") { $0.kind = $1 }
        Field(
            "measure", Shape<QualityMeasure>.word.located,
            en: "The number that is worked out from what is recorded; this or source.",
            zh: "由台账记录算出的指标；与 source 二者取一。"
        ) { $0.measure = $1 }
        Field(
            "source", .text, en: "Where it is measured, if not here; this or measure.",
            zh: "不在本系统测量时，在哪里测量；与 measure 二者取一。"
        ) { $0.source = $1 }
        Field(
            "target", target.located, required: true,
            en: "The value asked for: a share, or a rating for satisfaction.", zh: "目标值：比例；满意度为分数。"
        ) { $0.target = $1 }
        Field(
            "comparison", .word, default: .atLeast,
            en: "Whether the target itself is enough (at-least) or has to be exceeded (more-than).",
            zh: "达到目标值即可（at-least），还是必须超过（more-than）。"
        ) { $0.comparison = $1 }
        Field(
            "minimum", .integer(0...1_000_000), default: QualityIndicator.minimumDefault,
            en: "Below how many cases it is not judged; of no account for availability.",
            zh: "少于多少例不作判定；对可用性不适用。"
        ) { $0.minimum = $1 }
        Field("method", .text, en: "How the contract says that it is measured.", zh: "合同写明的测量方法。") {
            $0.method = $1
        }
    }

    private static let target = Shape<QualityTarget>.scalar(
        .percentageOrScore,
        schema: [
            "type": .strings(["string", "number"]), "pattern": #"^([0-9]{1,3}(\.[0-9]{1,4})?%|[1-5](\.[0-9]{1,6})?)$"#,
            "minimum": 1, "maximum": 5,
        ]
    ) { text in
        if text.utf8.last == UInt8(ascii: "%") {
            guard let share = decimal(text.dropLast(), places: 4), share <= 1_000_000 else { return nil }
            return .share(share)
        }
        guard let score = decimal(text[...], places: 6), (1_000_000...5_000_000).contains(score) else { return nil }
        return .score(score)
    }
}
