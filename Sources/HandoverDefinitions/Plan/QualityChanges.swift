import HandoverModel

/// What changes of the quality table; an indicator that goes, or asks for less, weakens the handover.
func qualityChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    whole(before.quality, after.quality)
        + changes(
            before.quality?.indicators ?? [], after.quality?.indicators ?? [], id: \.id,
            subject: Plan.Subject.indicator, title: { $0.title }, removalWeakens: true
        ) { old, new in
            var fields = FieldChanges()
            fields.compare(.title, old.title, new.title)
            fields.compare(.indicatorKind, old.kind, new.kind)
            fields.compare(.indicatorMeasure, old.measure?.rawValue, new.measure?.rawValue, as: PlanValue.word) {
                before, _ in before != nil
            }
            fields.compare(.indicatorSource, old.elsewhere, new.elsewhere)
            let value = new.measure?.isScore == true ? PlanValue.score : PlanValue.share
            fields.compare(floor: .indicatorTarget, old.target, new.target, as: value)
            fields.compare(.comparison, old.comparison.rawValue, new.comparison.rawValue, as: PlanValue.word) {
                _, after in after == QualityComparison.atLeast.rawValue
            }
            fields.compare(.minimum, old.minimum, new.minimum, as: PlanValue.number) { ($1 ?? 0) > ($0 ?? 0) }
            fields.compare(.method, old.method, new.method)
            return fields.fields
        }
}

/// The file itself, and what it says of all ratings.
private func whole(_ old: QualityTable?, _ new: QualityTable?) -> [Plan.Change] {
    guard let old else { return new == nil ? [] : [Plan.Change(subject: .quality, nature: .added, weakens: false)] }
    guard let new else { return [Plan.Change(subject: .quality, nature: .removed, weakens: true)] }
    var fields = FieldChanges()
    fields.compare(floor: .satisfiedFrom, old.satisfiedFrom, new.satisfiedFrom)
    guard !fields.fields.isEmpty else { return [] }
    return [
        Plan.Change(
            subject: .quality, nature: .changed(fields.fields), weakens: fields.fields.contains(where: \.weakens))
    ]
}

extension QualityIndicator {
    fileprivate var elsewhere: LocalizedText? {
        switch source {
        case .measure: nil
        case .elsewhere(let text): text
        }
    }
}
