import HandoverModel

/// What changes of what the support promises; longer times, fewer hours and promises that go weaken the handover.
func severityChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    let (old, new) = (before.services, after.services)
    guard old != new else { return [] }
    guard let old else { return [Plan.Change(subject: .severities, nature: .added, weakens: false)] }
    guard let new else { return [Plan.Change(subject: .severities, nature: .removed, weakens: true)] }
    var fields = FieldChanges()
    fields.compare(
        .resolutionStopsAt, old.resolutionStopsAt.rawValue, new.resolutionStopsAt.rawValue, as: PlanValue.word
    ) { _, after in after == ServiceLevels.ResolutionEnd.restored.rawValue }
    fields.compare(.kinds, words: old.kinds.map(text), new.kinds.map(text)) { _, _ in
        old.kinds.contains { kind in
            // Whatever the severity's hours are.
            let before = Promise(target: kind.response, hours: .always)
            let response = new.kinds.first { $0.kind == kind.kind }?.response
            return response.map { Promise(target: $0, hours: .always).mayBeLonger(than: before, after) } ?? true
        }
    }
    let own =
        fields.fields.isEmpty
        ? []
        : [
            Plan.Change(
                subject: .severities, nature: .changed(fields.fields),
                weakens: fields.fields.contains(where: \.weakens))
        ]
    return own
        + changes(
            old.levels, new.levels, id: \.severity, subject: Plan.Subject.severity, title: { $0.title },
            removalWeakens: true
        ) { level($0, $1, after) }
}

private func level(_ old: ServiceLevel, _ new: ServiceLevel, _ definitions: Definitions) -> [Plan.FieldChange] {
    var fields = FieldChanges()
    func isLonger(_ after: ServiceTarget, than before: ServiceTarget) -> Bool {
        Promise(target: after, hours: new.hours, calendar: new.calendar)
            .mayBeLonger(than: Promise(target: before, hours: old.hours, calendar: old.calendar), definitions)
    }
    func compare(_ field: PlanField, _ before: ServiceTarget?, _ after: ServiceTarget?) {
        fields.compare(field, before?.description, after?.description, as: PlanValue.word) { _, _ in
            guard let before else { return false }
            return after.map { isLonger($0, than: before) } ?? true
        }
    }
    fields.compare(.title, old.title, new.title)
    fields.compare(.definition, old.definition, new.definition)
    fields.compare(.scope, old.scope, new.scope)
    fields.compare(.hours, old.hours.rawValue, new.hours.rawValue, as: PlanValue.word) { _, after in
        after == ServiceHours.working.rawValue
    }
    // Another calendar may have fewer hours.
    fields.compare(.calendar, old.calendar?.rawValue, new.calendar?.rawValue, as: PlanValue.word) { _, _ in true }
    compare(.response, old.response, new.response)
    compare(.resolution, old.resolution, new.resolution)
    compare(.escalation, old.escalation, new.escalation)
    fields.compare(floor: .availability, old.availability, new.availability, as: PlanValue.share)
    compare(.nextUpdate, old.nextUpdate, new.nextUpdate)
    fields.compare(.stages, old.stages.map(text), new.stages.map(text), as: PlanValue.words) { _, _ in
        old.stages.contains { stage in
            let within = new.stages.first { $0.id == stage.id }?.within
            return within.map { isLonger($0, than: stage.within) } ?? true
        }
    }
    fields.compare(.told, words: old.told.map(\.description), new.told.map(\.description)) { before, after in
        !before.isSubset(of: after)
    }
    return fields.fields
}

/// `security: 15m`.
private func text(_ kind: ServiceLevels.KindLevel) -> String { "\(kind.kind.rawValue): \(kind.response)" }

/// `respond: 15m (response)`.
private func text(_ stage: ServiceLevel.Stage) -> String {
    "\(stage.id): \(stage.within)" + (stage.doneWith.map { " (\($0.rawValue))" } ?? "")
}

/// What is promised, with the hours by which it is counted.
struct Promise {
    let target: ServiceTarget
    let hours: ServiceHours
    /// By which these count; nil: the handover's own.
    var calendar: Identifier<WorkingCalendar>?

    /// Whether it may give more time than another.
    ///
    /// Hours of the working calendar may take any while around the clock, so that they may be the longer ones whatever their
    /// number; a working day that begins on a Friday evening ends on Monday.
    func mayBeLonger(than other: Promise, _ definitions: Definitions) -> Bool {
        let (own, before) = (
            definitions.clock(of: target, hours: hours, calendar: calendar),
            definitions.clock(of: other.target, hours: other.hours, calendar: other.calendar)
        )
        let isCountedAlike = own.time == before.time || own.time == .always
        return !isCountedAlike || own.milliseconds > before.milliseconds
    }
}
