import HandoverModel

func handoverChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    let (old, new) = (before.handover, after.handover)
    var fields = FieldChanges()
    fields.compare(.handover, old.id.rawValue, new.id.rawValue, as: PlanValue.word)
    fields.compare(.title, old.title, new.title)
    fields.compare(.zone, old.zone.identifier, new.zone.identifier, as: PlanValue.word)
    fields.compare(.language, old.language.rawValue, new.language.rawValue, as: PlanValue.word)
    // Checkpoints are counted from the start: another one lets somebody look for a lucky week.
    fields.compare(.starts, old.starts, new.starts, as: PlanValue.day) { _, _ in true }
    fields.compare(.acceptBy, old.acceptBy, new.acceptBy, as: PlanValue.day, weakens: isLater)
    fields.compare(.ends, old.ends, new.ends, as: PlanValue.day, weakens: isLater)
    fields.compare(.checklists, order(in: before, after), order(in: after, before), as: PlanValue.words)
    fields.compare(.separation, old.separation, new.separation, as: PlanValue.flag) { _, new in new == false }
    fields.compare(.status, old.visibility.rawValue, new.visibility.rawValue, as: PlanValue.word)
    compareSignIn(old.identityProvider, new.identityProvider, &fields)
    compareReverification(old.reverification, new.reverification, &fields)
    var changes: [Plan.Change] = []
    if !fields.fields.isEmpty {
        changes.append(
            Plan.Change(
                subject: .handover, title: new.title, nature: .changed(fields.fields),
                weakens: fields.fields.contains(where: \.weakens)))
    }
    for side in Side.allCases {
        var fields = FieldChanges()
        fields.compare(.title, old.teams[side], new.teams[side])
        if fields.fields.isEmpty { continue }
        changes.append(
            Plan.Change(subject: .team(side), title: new.teams[side], nature: .changed(fields.fields), weakens: false))
    }
    return changes
}

/// The door is both teams': who is asked who somebody is, and what is asked of them, is changed by both.
private func compareSignIn(_ old: IdentityProvider?, _ new: IdentityProvider?, _ fields: inout FieldChanges) {
    let weakens = { (_: String?, _: String?) in true }
    let listsWeaken = { (_: Set<String>, _: Set<String>) in true }
    fields.compare(.signInTitle, old?.title, new?.title)
    fields.compare(.signInIssuer, old?.issuer, new?.issuer, as: PlanValue.word, weakens: weakens)
    fields.compare(.signInClientID, old?.clientID, new?.clientID, as: PlanValue.word, weakens: weakens)
    fields.compare(.signInScopes, words: old?.scopes ?? [], new?.scopes ?? [], weakens: listsWeaken)
    fields.compare(.signInGroupsClaim, old?.groupsClaim, new?.groupsClaim, as: PlanValue.word, weakens: weakens)
    fields.compare(
        .signInGroups, words: groupTexts(of: old), groupTexts(of: new), weakens: listsWeaken)
}

/// With a round less, or a lower share, more can decay unseen.
private func compareReverification(
    _ old: ReverificationRule?, _ new: ReverificationRule?, _ fields: inout FieldChanges
) {
    let days = { (rule: ReverificationRule?) in (rule?.after ?? []).map { "\($0)d" } }
    // In the order of the days.
    fields.compare(.reverificationAfter, days(old), days(new), as: PlanValue.words) { before, after in
        !Set(before ?? []).isSubset(of: after ?? [])
    }
    fields.compare(.reverificationThen, old?.then.rawValue, new?.then.rawValue, as: PlanValue.word) { before, _ in
        before == ReverificationRule.Then.monthly.rawValue
    }
    fields.compare(floor: .reverificationAtLeast, old?.atLeast, new?.atLeast, as: PlanValue.share)
}

/// Each role with each pattern of its groups, written `role: pattern`.
private func groupTexts(of provider: IdentityProvider?) -> [String] {
    provider?.groups.flatMap { rule in rule.roles.map { "\($0): \(rule.pattern)" } } ?? []
}

/// The checklists that both have, in the order of the first.
private func order(in one: Definitions, _ other: Definitions) -> [String] {
    let shared = Set(other.checklists.map(\.id))
    return one.checklists.map(\.id).filter(shared.contains).map(\.rawValue)
}

/// Whether a limit moved to a later day, or is no more.
private func isLater(_ before: Day?, _ after: Day?) -> Bool {
    guard let before else { return false }
    return after.map { before < $0 } ?? true
}

func roleChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    changes(
        before.roles, after.roles, id: \.id, subject: Plan.Subject.role, title: { $0.title }, removalWeakens: false
    ) { old, new in
        var fields = FieldChanges()
        fields.compare(.title, old.title, new.title)
        // Who may judge or lead is widened by a right.
        fields.compare(.rights, words: old.rights.map(\.rawValue), new.rights.map(\.rawValue)) { !$1.isSubset(of: $0) }
        fields.compare(floor: .headCount, old.headCount, new.headCount)
        fields.compare(.hours, old.hours, new.hours)
        fields.compare(.duties, old.duties, new.duties, as: PlanValue.texts)
        fields.compare(.escalatesTo, old.escalatesTo?.rawValue, new.escalatesTo?.rawValue, as: PlanValue.word)
        return fields.fields
    }
}

/// Whether a change of somebody weakens is what its effects say.
func peopleChanges(_ before: Definitions, _ after: Definitions, _ effects: [Plan.Effect]) -> [Plan.Change] {
    let weakened = Set(effects.lazy.filter(\.weakens).map(\.person))
    return personChanges(before, after).map { change in
        guard case .person(let id) = change.subject else { return change }
        var change = change
        change.weakens = weakened.contains(id)
        return change
    }
}

private func personChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    changes(
        before.people, after.people, id: \.id, subject: Plan.Subject.person, title: { $0.name }, removalWeakens: false
    ) { old, new in
        var fields = FieldChanges()
        fields.compare(.name, old.name, new.name)
        fields.compare(.team, old.side.rawValue, new.side.rawValue, as: PlanValue.word)
        fields.compare(.roles, words: old.roles.map(\.rawValue), new.roles.map(\.rawValue))
        fields.compare(.from, old.from, new.from, as: PlanValue.day)
        fields.compare(.to, old.to, new.to, as: PlanValue.day)
        fields.compare(.escalatesTo, old.escalatesTo?.rawValue, new.escalatesTo?.rawValue, as: PlanValue.word)
        fields.compare(.deputyFor, words: old.deputyFor.map(deputyText), new.deputyFor.map(deputyText))
        return fields.fields
    }
}

private func deputyText(_ deputy: Person.Deputy) -> String { "\(deputy.role) \(deputy.from)…\(deputy.to)" }

func questionChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    changes(
        before.questions, after.questions, id: \.id, subject: Plan.Subject.question, title: { $0.question },
        removalWeakens: false
    ) { old, new in
        var fields = FieldChanges()
        fields.compare(.question, old.question, new.question)
        fields.compare(.answer, old.answer, new.answer)
        fields.compare(.place, old.place, new.place)
        return fields.fields
    }
}

func checklistChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    changes(
        before.checklists, after.checklists, id: \.id, subject: Plan.Subject.checklist, title: { $0.title },
        removalWeakens: true
    ) { old, new in
        var fields = FieldChanges()
        fields.compare(.title, old.title, new.title)
        return fields.fields
    }
}
