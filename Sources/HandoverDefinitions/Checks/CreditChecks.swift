import HandoverModel

extension Checker {
    /// There is one such file; of each promise the tiers go up, by how far over and by what they give.
    mutating func checkCredits() {
        refuseSecond(draft.credits.map(\.source), .credit, "credits")
        guard let part = draft.credits.first else { return }
        for tiers in [part.draft.tiers.response, part.draft.tiers.resolution] {
            for (earlier, later) in zip(tiers, tiers.dropFirst()) {
                guard let first = earlier.credit, let second = later.credit, let low = earlier.over,
                    let high = later.over, high <= low || second.value <= first.value
                else { continue }
                report(
                    .creditTierOutOfOrder(over: high, credit: second.value, afterOver: low, afterCredit: first.value),
                    at: Spot(source: part.source, range: second.range),
                    other: Spot(source: part.source, range: first.range))
            }
        }
    }
}

/// Puts the terms of credits together from a file in which nothing is wrong.
extension WorkspaceDraft {
    static func credits(_ file: CreditsDraft) -> CreditTerms {
        CreditTerms(
            response: file.tiers.response.compactMap(tier), resolution: file.tiers.resolution.compactMap(tier),
            strictness: file.strictness, addition: file.addition, cap: file.cap,
            fee: file.fee.flatMap { fee in fee.base.map { .init(base: $0, amount: fee.amount.flatMap(money)) } },
            claimDays: file.claimDays)
    }

    private static func tier(_ tier: CreditTierDraft) -> CreditTerms.Tier? {
        guard let over = tier.over, let credit = tier.credit else { return nil }
        return .init(over: over, credit: credit.value)
    }

    private static func money(_ amount: AmountDraft) -> Money? {
        guard let minorUnits = amount.minorUnits, let currency = amount.currency else { return nil }
        return Money(minorUnits: minorUnits, currency: currency)
    }
}
