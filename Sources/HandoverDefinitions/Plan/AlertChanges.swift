import HandoverModel

/// What changes of the rules by which people are alerted; one that goes, or alerts to less or later, weakens the handover.
func alertChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    own(before.alerts, after.alerts)
        + changes(
            before.alerts?.rules ?? [], after.alerts?.rules ?? [], id: \.id, subject: Plan.Subject.alertRule,
            title: { $0.title }, removalWeakens: true, fields: rule)
}

/// The file itself.
private func own(_ old: AlertRules?, _ new: AlertRules?) -> [Plan.Change] {
    switch (old, new) {
    case (nil, nil): []
    case (let old?, let new?): mapping(old.alertmanager, new.alertmanager)
    case (nil, _?): [Plan.Change(subject: .alerts, nature: .added, weakens: false)]
    case (_?, nil): [Plan.Change(subject: .alerts, nature: .removed, weakens: true)]
    }
}

/// What alerts of monitoring stand for: any other reading may let an outage pass unrecorded.
private func mapping(_ old: AlertmanagerMapping?, _ new: AlertmanagerMapping?) -> [Plan.Change] {
    var fields = FieldChanges()
    fields.compare(.fromAlertmanager, words: words(old), words(new)) { old, _ in !old.isEmpty }
    guard !fields.fields.isEmpty else { return [] }
    return [
        Plan.Change(
            subject: .alerts, nature: .changed(fields.fields), weakens: fields.fields.contains(where: \.weakens))
    ]
}

/// `service: job`, `job app: erp`, `severity: level`, `level critical: P0`, `degraded: kind slow`.
private func words(_ mapping: AlertmanagerMapping?) -> [String] {
    guard let mapping else { return [] }
    return ["service: \(mapping.service)", "severity: \(mapping.severity)"]
        + mapping.services.map { "\(mapping.service) \($0.key): \($0.value)" }
        + mapping.severities.map { "\(mapping.severity) \($0.key): \($0.value.rawValue)" }
        + (mapping.degraded.map { degraded in degraded.values.map { "degraded: \(degraded.label) \($0)" } } ?? [])
}

private func rule(_ old: AlertRule, _ new: AlertRule) -> [Plan.FieldChange] {
    var fields = FieldChanges()
    fields.compare(.title, old.title, new.title)
    fields.compare(.alertWhen, old.when.rawValue, new.when.rawValue, as: PlanValue.word) { _, _ in true }
    // None named: any.
    fields.compare(.severities, words: old.severities.map(\.rawValue), new.severities.map(\.rawValue)) { old, new in
        !new.isEmpty && (old.isEmpty || !old.isSubset(of: new))
    }
    fields.compare(.within, Length(old.within, .days), Length(new.within, .days), as: PlanValue.length) { old, new in
        (new?.milliseconds ?? 0) < (old?.milliseconds ?? 0)
    }
    fields.compare(.below, old.below, new.below, as: PlanValue.score) { old, new in
        guard let new else { return false }
        return old.map { new < $0 } ?? true
    }
    fields.compare(limit: .quiet, old.quiet, new.quiet)
    fields.compare(.owner, old.owner.description, new.owner.description, as: PlanValue.word)
    return fields.fields
}
