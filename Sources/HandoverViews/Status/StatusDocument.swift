internal import HandoverModel
public import HandoverReadiness

/// The status document `handover-status/v1`, the same from the command line and over HTTP.
///
/// Fields may be added, never renamed. Shares have six decimals. With anonymous names it holds no person's name or
/// words: `can_act` are roles, and so is everybody a message speaks of.
public enum StatusDocument {
    public static func json(_ readiness: Readiness, names: Names, isDemonstration: Bool = false) -> JSONText {
        .object([
            .init("schema", .string("handover-status/v1")),
            .init("handover", .string(orNull: names.definitions?.handover.id.rawValue)),
            .init("as_of", .string(readiness.asOf.description)),
            .init("verdict", .string(readiness.verdict.rawValue)),
            .init("blockers", .array(readiness.blockers.map { json($0, names) })),
            .init("checklists", .array(readiness.checklists.map(json))),
            .init(
                "training",
                .object([
                    .init("passed", .int(readiness.training.numerator)),
                    .init("required", .int(readiness.training.denominator)),
                ])),
            .init("capabilities", .array(readiness.capabilities.map { json($0, readiness.coverage[$0.id]) })),
            .init("measures", .array(readiness.measures.map(MeasureJSON.json))),
            .init("forecast", readiness.forecast.map { ForecastJSON.short($0, names.language) } ?? .null),
            .init("definitions", .string(readiness.definitions.description)),
            .init(
                "ledger",
                .object([.init("size", .int(readiness.ledger.size)), .init("root", .string(readiness.ledger.root))])),
            .init("day", .string(readiness.day.description)),
            .init("zone", .string(names.zone.identifier)),
            .init("holds_until", .string(readiness.holdsUntil.description)),
            .init("plan", json(readiness.plan)),
            .init("critical_path", readiness.criticalPath.map(ForecastJSON.path) ?? .null),
            .init(
                "separation",
                .object([
                    .init("on", .bool(readiness.separation.isOn)),
                    .init("mattered", .int(readiness.separation.mattered)),
                ])),
            .init("backdated", .int(readiness.ledger.backdated)),
            .init("demonstration", .bool(isDemonstration)),
            .init("known_at", .string(orNull: readiness.ledger.knownAt?.description)),
            .init("acceptance", AcceptanceJSON.status(readiness, names)),
            .init("help", HelpJSON.figures(readiness.help)),
        ])
    }

    private static func json(_ blocker: Blocker, _ names: Names) -> JSONText {
        .object([
            .init("subject", .string(blocker.subject.description)),
            .init("code", .string(blocker.reason.code)),
            .init("message", .string(blocker.words(names))),
            .init("can_act", .strings(blocker.canAct)),
            .init("unblocks", .int(blocker.unblocks)),
            .init("effect", .string(blocker.effect.rawValue)),
            .init("late", .bool(blocker.isLate)),
            .init("condition", .int(orNull: blocker.condition?.number)),
        ])
    }

    private static func json(_ progress: ChecklistProgress) -> JSONText {
        .object([
            .init("id", .string(progress.id.rawValue)), .init("done", .int(progress.done)),
            .init("total", .int(progress.total)), .init("done_weight", .int(progress.doneWeight)),
            .init("total_weight", .int(progress.totalWeight)), .init("waived", .int(progress.waived)),
            .init("not_applicable", .int(progress.notApplicable)),
            .init("signed_and_waiting", .int(progress.signedAndWaiting)),
        ])
    }

    private static func json(_ state: CapabilityState, _ coverage: CapabilityCoverage?) -> JSONText {
        .object([
            .init("id", .string(state.id.rawValue)), .init("have", .int(state.have)), .init("need", .int(state.need)),
            .init("critical", .bool(state.isCritical)), .init("state", .string(orNull: coverage?.state.rawValue)),
            .init("expiring", .int(orNull: coverage?.ending)), .init("leaving", .int(orNull: coverage?.leaving)),
        ])
    }

    private static func json(_ plan: PlanState) -> JSONText {
        .object([
            .init("due", .int(plan.due)), .init("done", .int(plan.done)),
            .init("working_days_behind", .int(plan.workingDaysBehind)),
            .init(
                "next",
                plan.next.map {
                    .object([
                        .init("item", .string($0.item.rawValue)), .init("due", .string($0.due.description)),
                        .init("provisional", .bool($0.isProvisional)),
                    ])
                } ?? .null),
            .init("ended_on", .string(orNull: plan.endedOn?.description)),
        ])
    }
}
