import HandoverModel

/// What changes of the ways to reach the support; one that goes, answers later or in fewer hours weakens the handover.
func channelChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    changes(
        before.channels, after.channels, id: \.id, subject: Plan.Subject.channel, title: { $0.title },
        removalWeakens: true
    ) { old, new in
        var fields = FieldChanges()
        fields.compare(.title, old.title, new.title)
        fields.compare(.address, old.address, new.address, removalWeakens: true)
        fields.compare(.use, old.use, new.use)
        fields.compare(.severities, words: old.severities.map(\.rawValue), new.severities.map(\.rawValue)) { old, new in
            // None named: for any.
            !new.isEmpty && (old.isEmpty || !old.isSubset(of: new))
        }
        fields.compare(.response, old.response?.description, new.response?.description, as: PlanValue.word) { _, _ in
            guard let earlier = old.response else { return false }
            let before = Promise(target: earlier, hours: old.hours, calendar: old.calendar)
            return new.response.map {
                Promise(target: $0, hours: new.hours, calendar: new.calendar).mayBeLonger(than: before, after)
            } ?? true
        }
        fields.compare(.hours, old.hours.rawValue, new.hours.rawValue, as: PlanValue.word) { _, after in
            after == ServiceHours.working.rawValue
        }
        fields.compare(.calendar, old.calendar?.rawValue, new.calendar?.rawValue, as: PlanValue.word) { _, _ in true }
        fields.compare(.occasions, old.occasions, new.occasions, as: PlanValue.texts) { before, after in
            (after?.count ?? 0) < (before?.count ?? 0)
        }
        // Where users help themselves nobody answers any more.
        fields.compare(.selfService, old.isSelfService, new.isSelfService, as: PlanValue.flag) { _, after in
            after == true
        }
        return fields.fields
    }
}

/// What changes of the services offered; what is covered or delivered no more, or later, weakens the handover.
func catalogueChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    changes(
        before.catalogue, after.catalogue, id: \.id, subject: Plan.Subject.service, title: { $0.title },
        removalWeakens: true
    ) { old, new in
        var fields = FieldChanges()
        fields.compare(.title, old.title, new.title)
        fields.compare(.parts, scope(of: old), scope(of: new), as: PlanValue.texts) { before, after in
            (after?.count ?? 0) < (before?.count ?? 0)
        }
        fields.compare(.deliverables, old.deliverables, new.deliverables, as: PlanValue.texts) { before, after in
            (after?.count ?? 0) < (before?.count ?? 0)
        }
        fields.compare(.response, target: old.response, new.response, in: after)
        fields.compare(.turnaround, target: old.turnaround, new.turnaround, in: after)
        fields.compare(
            .capabilities, words: old.capabilities.map(\.rawValue), new.capabilities.map(\.rawValue)
        ) { before, after in !before.isSubset(of: after) }
        return fields.fields
    }
}

/// What a service covers, part by part.
private func scope(of service: OfferedService) -> [LocalizedText] { service.parts.flatMap { [$0.title] + $0.covers } }

extension FieldChanges {
    /// A time of its own, whatever the hours: a later one weakens.
    mutating func compare(
        _ field: PlanField, target old: ServiceTarget?, _ new: ServiceTarget?, in definitions: Definitions
    ) {
        compare(field, old?.description, new?.description, as: PlanValue.word) { _, _ in
            guard let old else { return false }
            let before = Promise(target: old, hours: .always)
            return new.map { Promise(target: $0, hours: .always).mayBeLonger(than: before, definitions) } ?? true
        }
    }
}
