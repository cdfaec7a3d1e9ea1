import HandoverModel

/// What changes of the knowledge base; a document that goes, or is asked for less, weakens the handover.
func knowledgeChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    standardChanges(before.knowledge, after.knowledge)
        + changes(
            before.knowledge?.documents ?? [], after.knowledge?.documents ?? [], id: \.id,
            subject: Plan.Subject.document, title: { $0.title }, removalWeakens: true
        ) { old, new in
            var fields = FieldChanges()
            fields.compare(.title, old.title, new.title)
            fields.compare(.path, old.path, new.path, as: PlanValue.word)
            fields.compare(.owner, old.owner?.rawValue, new.owner?.rawValue, as: PlanValue.word) { $1 == nil }
            fields.compare(.reviewer, old.reviewer?.rawValue, new.reviewer?.rawValue, as: PlanValue.word) { $1 == nil }
            fields.compare(.reviewEvery, old.reviewEvery, new.reviewEvery, as: PlanValue.length) { old, new in
                guard let old else { return false }
                return new.map { $0.milliseconds > old.milliseconds } ?? true
            }
            fields.compare(.items, words: old.items.map(\.rawValue), new.items.map(\.rawValue)) { !$0.isSubset(of: $1) }
            fields.compare(.capabilities, words: old.capabilities.map(\.rawValue), new.capabilities.map(\.rawValue)) {
                !$0.isSubset(of: $1)
            }
            return fields.fields
        }
}

/// What a document must be, and what a case must have.
private func standardChanges(_ old: KnowledgeBase?, _ new: KnowledgeBase?) -> [Plan.Change] {
    guard let old else {
        return new == nil ? [] : [Plan.Change(subject: .knowledge, nature: .added, weakens: false)]
    }
    guard let new else { return [Plan.Change(subject: .knowledge, nature: .removed, weakens: true)] }
    var fields = FieldChanges()
    fields.compare(.reviews, old.reviews, new.reviews, as: PlanValue.number) { ($1 ?? 0) < ($0 ?? 0) }
    fields.compare(.updateWithin, old.updateWithin?.description, new.updateWithin?.description, as: PlanValue.word) {
        _, _ in
        guard let earlier = old.updateWithin else { return false }
        return new.updateWithin.map { $0 != earlier } ?? true
    }
    fields.compare(.path, old.cases?.path, new.cases?.path, as: PlanValue.word) { $1 == nil }
    fields.compare(.sections, old.cases?.sections ?? [], new.cases?.sections ?? [], as: PlanValue.texts) {
        ($1?.count ?? 0) < ($0?.count ?? 0)
    }
    if fields.fields.isEmpty { return [] }
    return [
        Plan.Change(
            subject: .knowledge, nature: .changed(fields.fields), weakens: fields.fields.contains(where: \.weakens))
    ]
}
