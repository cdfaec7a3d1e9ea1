internal import HandoverModel

/// A plan in JSON.
enum PlanJSON {
    static func json(_ planned: PlannedChange, _ names: Names) -> JSONText {
        let plan = planned.plan
        return .object([
            .init("in_force", .string(orNull: planned.inForce?.description)),
            .init("proposed", .string(planned.proposed.description)),
            .init("changes", .array(plan.changes.map { json($0, names) })),
            .init("effects", .array(plan.effects.map(json))),
            .init("moved_due_dates", .array(plan.movedDueDates.map(json))),
            .init("stale", StaleSignOffLines.json(planned.stale)),
            .init("retired", .strings(plan.retired.map(\.item))),
            .init("errors", .array(plan.diagnostics.map { DiagnosticsView.json($0, names.language) })),
            .init("weakens", .bool(plan.weakens)),
            .init("waits_for", .strings(planned.waitsFor)),
            .init("simulated", SimulatedTeamsView.json(planned.simulated)),
        ])
    }

    static func json(_ change: Plan.Change, _ names: Names) -> JSONText {
        .object([
            .init("subject", .string(change.subject.code)),
            .init("title", .string(orNull: change.title?.text(in: names.language))),
            .init("nature", .string(change.nature.code)),
            .init("fields", .array(fields(change).map { json($0, names.language) })),
            .init("wording", .array(change.wording.map(json))),
            .init("weakens", .bool(change.weakens)),
        ])
    }

    private static func json(_ effect: Plan.Effect) -> JSONText {
        .object([
            .init("person", .string(effect.person.rawValue)), .init("team", .string(effect.side.rawValue)),
            .init("power", .string(orNull: effect.power?.code)), .init("gains", .bool(effect.gains)),
            .init("from", .string(effect.from.description)), .init("weakens", .bool(effect.weakens)),
        ])
    }

    private static func fields(_ change: Plan.Change) -> [Plan.FieldChange] {
        guard case .changed(let fields) = change.nature else { return [] }
        return fields
    }

    private static func json(_ field: Plan.FieldChange, _ language: Language) -> JSONText {
        let (before, after) = field.values(language)
        return .object([
            .init("field", .string(field.field.rawValue)),
            .init("before", .string(orNull: before)), .init("after", .string(orNull: after)),
            .init("weakens", .bool(field.weakens)),
        ])
    }

    private static func json(_ wording: Plan.WordingChange) -> JSONText {
        .object([
            .init("language", .string(wording.language.rawValue)),
            .init("before", .string(wording.before.description)), .init("after", .string(wording.after.description)),
            .init("title", json(wording.title)), .init("accept_when", json(wording.acceptWhen)),
        ])
    }

    private static func json(_ difference: TextDifference?) -> JSONText {
        difference.map { difference in
            .array(
                difference.pieces.map {
                    .object([.init("kind", .string($0.kind.rawValue)), .init("text", .string($0.text))])
                })
        } ?? .null
    }

    private static func json(_ move: Plan.MovedDueDate) -> JSONText {
        .object([
            .init("item", .string(move.item.rawValue)), .init("before", .string(move.before.description)),
            .init("after", .string(move.after.description)), .init("provisional", .bool(move.isProvisional)),
        ])
    }
}
