public import HandoverModel

extension Readiness {
    /// Why an item is as it is, down to the entries that made it so.
    ///
    /// Nil for an id that is not among the items. What several items need is followed once.
    public func explain(item: Item.ID, definitions: Definitions, facts: Facts) -> Explanation? {
        Explainer(self, definitions: definitions, facts: facts).item(item)
    }

    /// Why the verdict is what it is: its blockers, and what each rests on, or what it rests on when there is none; then
    /// the newest statement of acceptance, where there is one.
    public func explainVerdict(definitions: Definitions, facts: Facts) -> Explanation {
        let explainer = Explainer(self, definitions: definitions, facts: facts)
        let grounds =
            (blockers.isEmpty ? explainer.met : explainer.grounds(of: blockers))
            + [explainer.acceptance].compactMap { $0 }
        return Explanation(.verdict(verdict), because: grounds)
    }
}

extension Readiness {
    /// A measure, and of independence what it asks for beside its rate.
    public func explanation(of measure: Measure) -> Explanation {
        Explanation(
            .measure(measure),
            because: measure.id == .independence
                ? demands.map { Explanation(.demand($0, window: measure.window)) } : [])
    }
}
