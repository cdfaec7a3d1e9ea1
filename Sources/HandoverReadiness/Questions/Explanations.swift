public import HandoverModel

extension Readiness {
    /// Why an item is as it is, down to the entries that made it so.
    ///
    /// Nil for an id that is not among the items. What several items need is followed once.
    public func explain(item: Item.ID, definitions: Definitions, facts: Facts) -> Explanation? {
        Explainer(self, definitions: definitions, facts: facts).item(item)
    }

    /// Why the verdict is what it is: its blockers, and what each rests on; nothing when it is `ready`.
    public func explainVerdict(definitions: Definitions, facts: Facts) -> Explanation {
        let explainer = Explainer(self, definitions: definitions, facts: facts)
        return Explanation(.verdict(verdict), because: explainer.grounds(of: blockers))
    }
}

extension Readiness {
    /// A measure, and of independence what it asks for beside its rate.
    public func explanation(of measure: Measure) -> Explanation {
        Explanation(
            .measure(measure), because: measure.id == .independence ? demands.map { Explanation(.demand($0)) } : [])
    }
}
