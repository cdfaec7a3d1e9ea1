import HandoverModel
import HandoverReadiness

/// The handover as figures; nobody is named.
struct ProgressFigures {
    let readiness: Readiness

    var families: [MetricFamily] {
        [
            .states(
                "handover_verdict", "The verdict.", Verdict.allCases.map(\.rawValue), is: readiness.verdict.rawValue),
            MetricFamily(
                "handover_blockers", .gauge, "What keeps the verdict from ready, by the verdict that it leads to.",
                Verdict.allCases.filter { $0 != .ready }.map { effect in
                    .init(
                        labels: [.init("effect", effect.rawValue)],
                        value: Double(readiness.blockers.count { $0.effect == effect }))
                }),
            .gauge(
                "handover_plan_behind_workdays", "Working days behind the plan.",
                Double(readiness.plan.workingDaysBehind)),
            checklists("handover_checklist_items", "Items of a checklist that are applicable.") { $0.total },
            checklists("handover_checklist_items_done", "Items of a checklist that are done.") { $0.done },
            checklists("handover_checklist_items_waived", "Items of a checklist that are waived.") { $0.waived },
            .gauge(
                "handover_training_modules_required", "Modules that people's roles ask for.",
                Double(readiness.training.denominator)),
            .gauge(
                "handover_training_modules_passed", "Modules of those that are passed.",
                Double(readiness.training.numerator)),
            measures("handover_measure_numerator", "What a measure counts as good.") {
                $0.state == .notMeasured ? nil : Double($0.numerator)
            },
            measures("handover_measure_denominator", "What a measure counts.") {
                $0.state == .notMeasured ? nil : Double($0.denominator)
            },
            measures("handover_measure_target", "The value that the contract asks for.") { $0.target?.value },
        ] + checks
    }

    /// Nothing where no item has a check.
    private var checks: [MetricFamily] {
        let standings = readiness.items.compactMap { $0.check?.standing }
        guard !standings.isEmpty else { return [] }
        return [
            MetricFamily(
                "handover_checks", .gauge, "Checks of items, by where they stand.",
                CheckState.Standing.allCases.map { standing in
                    .init(
                        labels: [.init("standing", standing.rawValue)],
                        value: Double(standings.count { $0 == standing }))
                })
        ]
    }

    private func checklists(
        _ name: String, _ help: String, _ count: (ChecklistProgress) -> Int
    ) -> MetricFamily {
        MetricFamily(
            name, .gauge, help,
            readiness.checklists.map {
                .init(labels: [.init("checklist", $0.id.rawValue)], value: Double(count($0)))
            })
    }

    private func measures(_ name: String, _ help: String, _ value: (Measure) -> Double?) -> MetricFamily {
        MetricFamily(
            name, .gauge, help,
            readiness.measures.compactMap { measure in
                value(measure).map { .init(labels: [.init("measure", measure.id.rawValue)], value: $0) }
            })
    }
}
