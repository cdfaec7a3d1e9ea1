import HandoverModel

extension Checker {
    /// What a check names is there: the capability, its own or the item's, and the plan.
    mutating func checkCheck(_ check: CheckDraft?, of item: ItemDraft, _ source: Int) {
        guard let check, let kind = check.kind else { return }
        if let capability = check.capability { resolve(capability, source, in: capabilities) }
        if let plan = check.plan { resolve(plan, source, in: plans) }
        if kind.value == .capabilityCovered, check.capability == nil, item.requires == nil {
            report(.missingKey(key: "capability", context: "check"), at: Spot(source: source, range: kind.range))
        }
    }
}
