import HandoverModel

extension Checker {
    /// There is one such file; each indicator has an id of its own and one source, its target is of the right kind, and
    /// handover.yaml asks for no other one.
    mutating func checkQuality() {
        refuseSecond(draft.quality.map(\.source), .indicator, "quality")
        guard let part = draft.quality.first else { return }
        _ = declare(part.draft.indicators.map { ($0.id, part.source) }, as: .indicator, isComplete: true)
        for indicator in part.draft.indicators { check(indicator, part.source) }
    }

    private mutating func check(_ indicator: QualityIndicatorDraft, _ source: Int) {
        if let id = indicator.id, (indicator.measure == nil) == (indicator.source == nil) {
            report(.indicatorSource(both: indicator.measure != nil), at: Spot(source: source, range: id.range))
        }
        guard let target = indicator.target else { return }
        let spot = Spot(source: source, range: target.range)
        let measure = indicator.measure?.value
        guard target.value.isScore == (measure?.isScore ?? false) else {
            return report(.indicatorTarget(isScore: measure?.isScore ?? false), at: spot)
        }
        guard let measure, let asked = draft.handover?.draft.targets.targets[measure.id]?.atLeast,
            asked != target.value.millionths
        else { return }
        report(
            .indicatorTargetDiffers(measure: measure.id, here: target.value.millionths, there: asked), at: spot,
            severity: .warning)
    }
}

extension QualityTarget {
    fileprivate var isScore: Bool {
        switch self {
        case .share: false
        case .score: true
        }
    }
}

/// Puts the quality table together from a file in which nothing is wrong.
extension WorkspaceDraft {
    static func quality(_ file: QualityDraft) -> QualityTable {
        QualityTable(satisfiedFrom: file.satisfiedFrom, indicators: file.indicators.compactMap(indicator))
    }

    private static func indicator(_ indicator: QualityIndicatorDraft) -> QualityIndicator? {
        guard let id = indicator.id, let title = indicator.title, let target = indicator.target,
            let source = indicator.measure.map({ QualityIndicator.Source.measure($0.value) })
                ?? indicator.source.map(QualityIndicator.Source.elsewhere)
        else { return nil }
        return QualityIndicator(
            id: Identifier(id.value), title: title, kind: indicator.kind, source: source,
            target: target.value.millionths, comparison: indicator.comparison, minimum: indicator.minimum,
            method: indicator.method)
    }
}
