public import HandoverModel

/// Compares definitions put forward with those in force.
public enum DefinitionsPlan {
    /// Says what would change, in which languages items are worded anew, and what would be weakened.
    ///
    /// - Parameters:
    ///   - inForce: what holds now; nil before the first apply, when nothing can be weakened.
    ///   - proposed: what is put forward.
    ///   - retired: items retired by earlier applies, with their last wording. One of them may come back only worded as
    ///     it was, in each language that both know.
    ///   - today: the day from which on people are compared; nobody regains or loses anything in the past.
    ///   - files: where `proposed` was read from, so that diagnostics can say the place.
    /// - Returns: a plan, which is empty when both say the same.
    public static func compare(
        inForce: Definitions?, proposed: Definitions, retired: [RetiredItem] = [], today: Day,
        files: WorkspaceFiles? = nil
    ) -> Plan {
        var plan = Plan()
        guard let inForce else {
            compareItems(nil, proposed, retired, files, &plan)
            return plan
        }
        plan.changes += handoverChanges(inForce, proposed)
        plan.changes += roleChanges(inForce, proposed)
        let people = PeopleEffects(inForce, proposed, today: today)
        plan.effects = people.all
        plan.changes += peopleChanges(inForce, proposed, plan.effects)
        plan.changes += targetChanges(inForce, proposed)
        plan.changes += questionChanges(inForce, proposed)
        plan.changes += checklistChanges(inForce, proposed)
        compareItems(inForce, proposed, retired, files, &plan)
        plan.changes += capabilityChanges(inForce, proposed)
        plan.changes += trainingChanges(inForce, proposed)
        plan.changes += calendarChanges(inForce, proposed)
        plan.changes += severityChanges(inForce, proposed)
        plan.changes += channelChanges(inForce, proposed)
        plan.changes += contactChanges(inForce, proposed)
        plan.changes += catalogueChanges(inForce, proposed)
        plan.changes += knowledgeChanges(inForce, proposed)
        plan.changes += rotaChanges(inForce, proposed)
        plan.changes += creditChanges(inForce, proposed)
        plan.changes += qualityChanges(inForce, proposed)
        plan.changes += alertChanges(inForce, proposed)
        plan.changes += commitmentChanges(inForce, proposed)
        plan.movedDueDates = movedDueDates(inForce, proposed)
        if inForce.handover.zone != proposed.handover.zone {
            let problem = Problem.zoneFixed(inForce: inForce.handover.zone.identifier)
            plan.diagnostics.append(Locator(files).diagnostic(problem, atHandoverKey: "zone"))
        }
        for side in people.sidesWithoutLead {
            let problem = Problem.sideWithoutLead(team: side.rawValue)
            plan.diagnostics.append(Locator(files).diagnostic(problem, atHandoverKey: "people"))
        }
        return plan
    }
}

/// Compares the things of one kind that two definitions have, by their ids.
///
/// First what both have and what is new, in the order put forward, then what is no more.
func changes<Thing, ID: Hashable>(
    _ before: [Thing], _ after: [Thing], id: (Thing) -> ID, subject: (ID) -> Plan.Subject,
    title: (Thing) -> LocalizedText?, removalWeakens: Bool, fields: (Thing, Thing) -> [Plan.FieldChange]
) -> [Plan.Change] {
    let old = Dictionary(before.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(after.map(id))
    let changed = after.compactMap { thing -> Plan.Change? in
        let own = id(thing)
        guard let earlier = old[own] else {
            return Plan.Change(subject: subject(own), title: title(thing), nature: .added, weakens: false)
        }
        let fields = fields(earlier, thing)
        if fields.isEmpty { return nil }
        return Plan.Change(
            subject: subject(own), title: title(thing), nature: .changed(fields),
            weakens: fields.contains(where: \.weakens))
    }
    let removed = before.filter { !kept.contains(id($0)) }.map { thing in
        Plan.Change(subject: subject(id(thing)), title: title(thing), nature: .removed, weakens: removalWeakens)
    }
    return changed + removed
}

/// Collects the fields in which two things differ.
struct FieldChanges {
    private(set) var fields: [Plan.FieldChange] = []

    /// Compares one field.
    ///
    /// `weakens` is asked only when the two differ.
    mutating func compare<Value: Equatable>(
        _ field: PlanField, _ before: Value?, _ after: Value?, as value: (Value) -> PlanValue,
        weakens: (Value?, Value?) -> Bool = { _, _ in false }
    ) {
        guard before != after else { return }
        fields.append(
            Plan.FieldChange(
                field: field, before: before.map(value), after: after.map(value), weakens: weakens(before, after)))
    }

    mutating func compare(
        _ field: PlanField, _ before: LocalizedText?, _ after: LocalizedText?, removalWeakens: Bool = false
    ) {
        compare(field, before, after, as: PlanValue.text) { _, after in removalWeakens && after == nil }
    }

    /// Ids or other words whose order says nothing.
    mutating func compare(
        _ field: PlanField, words before: some Sequence<String>, _ after: some Sequence<String>,
        weakens: (Set<String>, Set<String>) -> Bool = { _, _ in false }
    ) {
        let (old, new) = (Set(before), Set(after))
        guard old != new else { return }
        fields.append(
            Plan.FieldChange(
                field: field, before: .words(old.sorted()), after: .words(new.sorted()), weakens: weakens(old, new)))
    }

    /// A time that relaxes what it limits when it becomes longer or goes.
    mutating func compare(limit field: PlanField, _ before: Length?, _ after: Length?) {
        compare(field, before, after, as: PlanValue.length) { before, after in
            guard let before else { return false }
            return after.map { $0.milliseconds > before.milliseconds } ?? true
        }
    }

    /// A number that relaxes what it asks for when it becomes lower.
    mutating func compare(
        floor field: PlanField, _ before: Int?, _ after: Int?, as value: (Int) -> PlanValue = PlanValue.number
    ) {
        compare(field, before, after, as: value) { before, after in (after ?? 0) < (before ?? 0) }
    }

    /// A permission that relaxes when it is given.
    mutating func compare(permission field: PlanField, _ before: Bool, _ after: Bool) {
        compare(field, before, after, as: PlanValue.flag) { _, after in after == true }
    }
}
