public import HandoverModel

extension DefinitionsPlan {
    /// What changes of the rules by which a handover is judged: the separation of duties, and targets.
    public static func ruleChanges(from before: Definitions, to after: Definitions) -> [Plan.Change] {
        let separation = handoverChanges(before, after).compactMap { change -> Plan.Change? in
            guard case .changed(let fields) = change.nature else { return nil }
            let own = fields.filter { $0.field == .separation }
            guard !own.isEmpty else { return nil }
            var change = change
            change.nature = .changed(own)
            change.weakens = own.contains(where: \.weakens)
            return change
        }
        return separation + targetChanges(before, after)
    }
}

func targetChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    let measures = MeasureID.allCases
    return changes(
        measures.filter { before.targets[$0] != nil }, measures.filter { after.targets[$0] != nil }, id: \.self,
        subject: Plan.Subject.target, title: { _ in nil }, removalWeakens: true
    ) { measure, _ in
        var fields = FieldChanges()
        let (old, new) = (before.targets[measure], after.targets[measure])
        let value: (Int) -> PlanValue = { measure == .satisfaction ? .score($0) : .share($0) }
        fields.compare(floor: .atLeast, old?.atLeast, new?.atLeast, as: value)
        fields.compare(.gates, old?.gates.rawValue, new?.gates.rawValue, as: PlanValue.word) { old, _ in
            old == Target.Gate.verdict.rawValue
        }
        if measure == .independence { compareRules(before.independence, after.independence, &fields) }
        return fields.fields
    }
}

private func compareRules(_ old: IndependenceRule, _ new: IndependenceRule, _ fields: inout FieldChanges) {
    // By proof, an old proof stands where the window has too few tasks; by what is observed, none is asked for.
    fields.compare(.decideBy, old.decideBy.rawValue, new.decideBy.rawValue, as: PlanValue.word) { _, _ in true }
    fields.compare(floor: .confidence, old.confidence, new.confidence, as: PlanValue.share)
    // A longer window reaches back to easier months, a shorter one leaves bad ones out: either may be meant.
    fields.compare(.window, old.windowDays, new.windowDays, as: PlanValue.number) { _, _ in true }
    // Fewer prove sooner; more than the window has turn what it missed into too little to tell.
    fields.compare(.tasks, old.tasks, new.tasks, as: PlanValue.number) { _, _ in true }
    fields.compare(.checkpoint, old.checkpointDays, new.checkpointDays, as: PlanValue.number) { _, _ in true }
    compareJudgement(old, new, &fields)
}
