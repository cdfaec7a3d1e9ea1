import HandoverModel

/// What changes of the rota; only less cover than was required weakens the handover.
///
/// Who takes which turn changes from week to week, and what is missing then `oncall gaps` says.
func rotaChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    own(before.rota, after.rota)
        + changes(
            before.rota?.layers ?? [], after.rota?.layers ?? [], id: \.id, subject: Plan.Subject.layer,
            title: { $0.title }, removalWeakens: false, fields: layer)
        + changes(
            before.rota?.cover ?? [], after.rota?.cover ?? [], id: \.id, subject: Plan.Subject.cover,
            title: { $0.title }, removalWeakens: true, fields: cover)
}

/// That there is one, and who stands in for whom.
private func own(_ old: Rota?, _ new: Rota?) -> [Plan.Change] {
    guard let old else { return new == nil ? [] : [Plan.Change(subject: .rota, nature: .added, weakens: false)] }
    guard let new else { return [Plan.Change(subject: .rota, nature: .removed, weakens: !old.cover.isEmpty)] }
    var fields = FieldChanges()
    fields.compare(.overrides, words: old.overrides.map(text), new.overrides.map(text))
    return fields.fields.isEmpty
        ? [] : [Plan.Change(subject: .rota, nature: .changed(fields.fields), weakens: false)]
}

private func text(_ override: DutyOverride) -> String {
    let instead = override.insteadOf.map { " (\($0))" } ?? ""
    return "\(override.layer): \(override.from)..\(override.to) \(override.person)\(instead)"
}

private func layer(_ old: RotaLayer, _ new: RotaLayer) -> [Plan.FieldChange] {
    var fields = FieldChanges()
    fields.compare(.title, old.title, new.title)
    fields.compare(.hours, old.hours.rawValue, new.hours.rawValue, as: PlanValue.word)
    fields.compare(.severities, words: old.severities.map(\.rawValue), new.severities.map(\.rawValue))
    fields.compare(.calendar, old.calendar?.rawValue, new.calendar?.rawValue, as: PlanValue.word)
    fields.compare(.members, old.members.map(\.rawValue), new.members.map(\.rawValue), as: PlanValue.words)
    fields.compare(.atOnce, old.atOnce, new.atOnce, as: PlanValue.number)
    fields.compare(.every, Length(old.every, .days), Length(new.every, .days), as: PlanValue.length)
    fields.compare(.handOver, WallTime.clock(old.handOver), WallTime.clock(new.handOver), as: PlanValue.word)
    fields.compare(.from, old.from, new.from, as: PlanValue.day)
    fields.compare(.to, old.to, new.to, as: PlanValue.day)
    return fields.fields
}

private func cover(_ old: RequiredCover, _ new: RequiredCover) -> [Plan.FieldChange] {
    var fields = FieldChanges()
    fields.compare(.title, old.title, new.title)
    fields.compare(.hours, old.hours.rawValue, new.hours.rawValue, as: PlanValue.word) { _, after in
        after != DutyHours.always.rawValue
    }
    // More roles count: fewer people will do.
    fields.compare(.roles, words: old.roles.map(\.rawValue), new.roles.map(\.rawValue)) { !$1.isSubset(of: $0) }
    fields.compare(floor: .people, old.people, new.people)
    fields.compare(.severities, words: old.severities.map(\.rawValue), new.severities.map(\.rawValue)) {
        !$0.isSubset(of: $1)
    }
    fields.compare(.layers, words: old.layers.map(\.rawValue), new.layers.map(\.rawValue)) { old, new in
        !old.isEmpty && (new.isEmpty || !new.isSubset(of: old))
    }
    fields.compare(.calendar, old.calendar?.rawValue, new.calendar?.rawValue, as: PlanValue.word) { _, _ in true }
    fields.compare(.from, old.from, new.from, as: PlanValue.day) { before, after in
        guard let after else { return false }
        return before.map { $0 < after } ?? true
    }
    fields.compare(.to, old.to, new.to, as: PlanValue.day) { before, after in
        guard let after else { return false }
        return before.map { after < $0 } ?? true
    }
    return fields.fields
}
