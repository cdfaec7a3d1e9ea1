import HandoverModel

/// What changes of the terms of credits; less given back, and less time to claim it, weakens the handover.
func creditChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    let (old, new) = (before.credits, after.credits)
    guard old != new else { return [] }
    guard let old else { return [Plan.Change(subject: .credits, nature: .added, weakens: false)] }
    guard let new else { return [Plan.Change(subject: .credits, nature: .removed, weakens: true)] }
    var fields = FieldChanges()
    fields.compare(.creditResponse, old.response, new.response, as: text) { givesLess($1, than: $0) }
    fields.compare(.creditResolution, old.resolution, new.resolution, as: text) { givesLess($1, than: $0) }
    fields.compare(.strictness, old.strictness.rawValue, new.strictness.rawValue, as: PlanValue.word) { _, after in
        after == CreditTerms.Strictness.moreThan.rawValue
    }
    fields.compare(.addition, old.addition.rawValue, new.addition.rawValue, as: PlanValue.word) { _, after in
        after == CreditTerms.Addition.highest.rawValue
    }
    fields.compare(floor: .cap, old.cap, new.cap, as: PlanValue.share)
    fields.compare(.feeBase, old.fee?.base, new.fee?.base, as: PlanValue.text) { _, _ in old.fee != nil }
    fields.compare(.feeAmount, old.fee?.amount, new.fee?.amount, as: { .word($0.text) }) { before, after in
        guard let before else { return false }
        return after.map { $0.currency != before.currency || $0.minorUnits < before.minorUnits } ?? true
    }
    // Without a number a claim is never too late.
    fields.compare(.claimDays, old.claimDays, new.claimDays, as: PlanValue.number) { before, after in
        after.map { after in before.map { after < $0 } ?? true } ?? false
    }
    return [
        Plan.Change(
            subject: .credits, nature: .changed(fields.fields), weakens: fields.fields.contains(where: \.weakens))
    ]
}

/// `50% 10%, 100% 20%`.
private func text(_ tiers: [CreditTerms.Tier]) -> PlanValue {
    .words(tiers.map { "\(percent($0.over)) → \(percent($0.credit))" })
}

/// Whether tiers give less than others, however far over.
private func givesLess(_ new: [CreditTerms.Tier]?, than old: [CreditTerms.Tier]?) -> Bool {
    let (new, old) = (new ?? [], old ?? [])
    let credit = { (tiers: [CreditTerms.Tier], over: Int) in tiers.last { $0.over <= over }?.credit ?? 0 }
    return (new + old).contains { credit(new, $0.over) < credit(old, $0.over) }
}

/// Millionths as a percentage without zeros at the end.
private func percent(_ millionths: Int) -> String {
    let digits = String(millionths % 10_000)
    var fraction = String(repeating: "0", count: 4 - digits.count) + digits
    while fraction.last == "0" { fraction.removeLast() }
    return "\(millionths / 10_000)" + (fraction.isEmpty ? "" : ".\(fraction)") + "%"
}

extension Money {
    /// `5000000 CNY`, in the smallest unit.
    fileprivate var text: String { "\(minorUnits) \(currency.rawValue)" }
}
