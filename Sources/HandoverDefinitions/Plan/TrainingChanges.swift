import HandoverModel

func capabilityChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    changes(
        before.capabilities, after.capabilities, id: \.id, subject: Plan.Subject.capability, title: { $0.title },
        removalWeakens: true
    ) { old, new in
        var fields = FieldChanges()
        fields.compare(.title, old.title, new.title)
        fields.compare(.critical, old.isCritical, new.isCritical, as: PlanValue.flag) { old, _ in old == true }
        fields.compare(floor: .people, old.people, new.people)
        fields.compare(.level, old.level, new.level, as: { .word($0.name) }, weakens: isLower)
        fields.compare(limit: .validFor, old.validFor, new.validFor)
        fields.compare(limit: .lastUsedWithin, old.lastUsedWithin, new.lastUsedWithin)
        fields.compare(permission: .drill, old.drillsCount, new.drillsCount)
        // Asking anew is the stronger rule; not asking, or of an earlier day, lets older assessments count.
        fields.compare(.confirmedSince, old.confirmedSince, new.confirmedSince, as: PlanValue.day) { old, new in
            old.map { old in new.map { $0 < old } ?? true } ?? false
        }
        compareAssessors(old.assessedBy, new.assessedBy, before, after, &fields)
        return fields.fields
    }
}

func trainingChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    let plans = changes(
        before.plans, after.plans, id: \.id, subject: Plan.Subject.plan, title: { $0.title }, removalWeakens: true
    ) { old, new in
        var fields = FieldChanges()
        fields.compare(.title, old.title, new.title)
        fields.compare(.planRoles, words: old.roles.map(\.rawValue), new.roles.map(\.rawValue)) { !$0.isSubset(of: $1) }
        return fields.fields
    }
    let modules = changes(
        before.plans.flatMap(\.modules), after.plans.flatMap(\.modules), id: \.id, subject: Plan.Subject.module,
        title: { $0.title }, removalWeakens: true
    ) { old, new in
        var fields = FieldChanges()
        fields.compare(.title, old.title, new.title)
        fields.compare(.duration, old.duration, new.duration, as: PlanValue.length)
        fields.compare(.materials, old.materials, new.materials, as: PlanValue.texts)
        fields.compare(.needs, words: old.needs.map(\.rawValue), new.needs.map(\.rawValue)) { !$0.isSubset(of: $1) }
        fields.compare(.teaches, words: old.teaches.map(\.rawValue), new.teaches.map(\.rawValue)) {
            !$0.isSubset(of: $1)
        }
        compareAssessments(old.assessment, new.assessment, before, after, &fields)
        let (from, to) = (before.plan(of: old.id), after.plan(of: new.id))
        // A module that another plan takes over may no longer bind the same roles.
        fields.compare(.planRoles, from?.id.rawValue, to?.id.rawValue, as: PlanValue.word) { _, _ in
            !Set(from?.roles ?? []).isSubset(of: to?.roles ?? [])
        }
        return fields.fields
    }
    return plans + modules
}

private func compareAssessments(
    _ old: ModuleAssessment, _ new: ModuleAssessment, _ before: Definitions, _ after: Definitions,
    _ fields: inout FieldChanges
) {
    // Which kind is the harder one cannot be told, so a lead of each side decides.
    fields.compare(.kind, old.kind.rawValue, new.kind.rawValue, as: PlanValue.word) { _, _ in true }
    fields.compare(floor: .pass, old.pass, new.pass)
    fields.compare(.level, old.level, new.level, as: { .word($0.name) }, weakens: isLower)
    fields.compare(.attempts, old.attempts, new.attempts, as: PlanValue.number) { old, new in
        (new ?? .max) > (old ?? .max)
    }
    fields.compare(limit: .validFor, old.validFor, new.validFor)
    compareAssessors(old.assessedBy, new.assessedBy, before, after, &fields)
}

/// Roles that may judge; none named means every role with the right `assessor`.
private func compareAssessors(
    _ old: [Role.ID], _ new: [Role.ID], _ before: Definitions, _ after: Definitions, _ fields: inout FieldChanges
) {
    fields.compare(.assessedBy, words: old.map(\.rawValue), new.map(\.rawValue)) { old, new in
        let everybody = { (definitions: Definitions) in
            Set(definitions.roles.filter { $0.rights.contains(.assessor) }.map(\.id.rawValue))
        }
        return !(new.isEmpty ? everybody(after) : new).isSubset(of: old.isEmpty ? everybody(before) : old)
    }
}

private func isLower(_ before: SupervisionLevel?, _ after: SupervisionLevel?) -> Bool {
    guard let before, let after else { return false }
    return after < before
}

extension Definitions {
    fileprivate func plan(of module: Module.ID) -> TrainingPlan? {
        plans.first { $0.modules.contains { $0.id == module } }
    }
}
