import HandoverModel

/// What changes of whom to call: one that goes, or answers later, weakens the handover; another person does not.
func contactChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    changes(
        before.contacts, after.contacts, id: \.id, subject: Plan.Subject.contact, title: { $0.title },
        removalWeakens: true
    ) { old, new in
        var fields = FieldChanges()
        fields.compare(.title, old.title, new.title)
        fields.compare(.person, old.person?.rawValue, new.person?.rawValue, as: PlanValue.word) { _, _ in
            old.person != nil && new.person == nil
        }
        fields.compare(.line, old.line, new.line)
        fields.compare(.channel, old.channel?.rawValue, new.channel?.rawValue, as: PlanValue.word)
        fields.compare(.use, old.use, new.use)
        fields.compare(.response, target: old.response, new.response, in: after)
        return fields.fields
    }
}
