public import HandoverModel

extension AcceptanceStatement {
    /// What a statement made now would say.
    ///
    /// `definitions` must be those the readiness was made from. Nil when the ledger's root is none, as of figures made by
    /// hand.
    ///
    /// `rows`: The digests of what measures counted one by one.
    public init?(_ readiness: Readiness, definitions: Definitions, rows: [MeasureID: Digest] = [:]) {
        guard let root = TreeHash(base64: readiness.ledger.root) else { return nil }
        self.init(
            asOf: readiness.asOf, verdict: readiness.verdict, conditions: readiness.conditions,
            checklists: readiness.checklists.map(Progress.init),
            training: Training(passed: readiness.training.numerator, required: readiness.training.denominator),
            capabilities: readiness.capabilities.map { Coverage(capability: $0.id, have: $0.have, need: $0.need) },
            measures: readiness.measures.map { Figure($0, rule: definitions.independence, rows: rows[$0.id]) },
            demands: readiness.demands, definitions: readiness.definitions, size: readiness.ledger.size, root: root)
    }
}

extension AcceptanceStatement.Progress {
    init(_ progress: ChecklistProgress) {
        self.init(
            checklist: progress.id, done: progress.done, total: progress.total, waived: progress.waived,
            notApplicable: progress.notApplicable)
    }
}

extension AcceptanceStatement.Figure {
    init(_ measure: Measure, rule: IndependenceRule, rows: Digest?) {
        self.init(
            measure: measure.id, numerator: measure.numerator, denominator: measure.denominator,
            target: measure.target?.atLeast, gates: measure.target?.gates,
            confidence: measure.confidence == nil ? nil : rule.confidence, state: measure.state,
            unrated: measure.unrated, toReview: measure.toReview, reviewed: measure.reviewed,
            first: measure.window?.first, last: measure.window?.last, rows: rows)
    }
}
