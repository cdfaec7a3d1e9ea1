import HandoverModel

/// What changes of what is promised again and again; one that goes, comes less often or counts from later on weakens the handover.
func commitmentChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    changes(
        before.commitments, after.commitments, id: \.id, subject: Plan.Subject.commitment, title: { $0.title },
        removalWeakens: true
    ) { old, new in
        var fields = FieldChanges()
        fields.compare(.title, old.title, new.title)
        fields.compare(.commitmentEvery, old.every.rawValue, new.every.rawValue, as: PlanValue.word) { _, _ in
            old.every.days < new.every.days
        }
        fields.compare(.owner, old.owner.description, new.owner.description, as: PlanValue.word)
        fields.compare(.commitmentFrom, old.from, new.from, as: PlanValue.day) { earlier, later in
            (earlier ?? before.handover.starts) < (later ?? after.handover.starts)
        }
        fields.compare(.place, old.place, new.place)
        return fields.fields
    }
}

extension SupportPeriod.Kind {
    /// How many days it has at the most.
    fileprivate var days: Int {
        switch self {
        case .week: 7
        case .month: 31
        case .quarter: 92
        }
    }
}
