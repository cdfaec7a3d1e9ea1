internal import HandoverModel
internal import HandoverReadiness

/// The status as rows of one table, for spreadsheets: every number with its numerator and denominator.
enum StatusRows {
    static func table(_ readiness: Readiness, _ names: Names) -> ReportTable {
        let columns = [
            "kind", "id", "title", "numerator", "denominator", "rate", "target", "state", "message", "can_act",
        ]
        return ReportTable(
            columns.map { .init($0, $0) },
            rows: [verdict(readiness, names)] + readiness.checklists.map { row($0, names) } + [training(readiness)]
                + readiness.capabilities.map { row($0, names) } + readiness.measures.map { row($0, names) }
                + readiness.blockers.map { row($0, names) })
    }

    private static func verdict(_ readiness: Readiness, _ names: Names) -> [Phrase] {
        cells(
            "verdict", readiness.asOf.rfc3339(in: names.zone), state: readiness.verdict.rawValue,
            message: readiness.verdict.words(names.language))
    }

    private static func row(_ progress: ChecklistProgress, _ names: Names) -> [Phrase] {
        cells(
            "checklist", progress.id.rawValue, title: names.checklistTitle(progress.id),
            .init(numerator: progress.done, denominator: progress.total))
    }

    private static func training(_ readiness: Readiness) -> [Phrase] {
        cells("training", "training", readiness.training)
    }

    private static func row(_ state: CapabilityState, _ names: Names) -> [Phrase] {
        cells(
            "capability", state.id.rawValue, title: names.capabilityTitle(state.id),
            .init(numerator: state.have, denominator: state.need), state: state.isCovered ? "covered" : "not-covered")
    }

    private static func row(_ measure: Measure, _ names: Names) -> [Phrase] {
        cells(
            "measure", measure.id.rawValue, title: measure.id.words(names.language),
            .init(numerator: measure.numerator, denominator: measure.denominator),
            rate: measure.rate.map { Decimals.text($0, 6) } ?? "",
            target: measure.target.map { Decimals.trimmed($0.value) } ?? "", state: measure.state.rawValue)
    }

    private static func row(_ blocker: Blocker, _ names: Names) -> [Phrase] {
        cells(
            "blocker", blocker.subject.description, title: blocker.subject.words(names), state: blocker.reason.code,
            message: blocker.reason.words(names), canAct: blocker.canAct.map(\.description).joined(separator: " "))
    }

    private static func cells(
        _ kind: String, _ id: String, title: String = "", _ ratio: Measure.Ratio? = nil, rate: String = "",
        target: String = "", state: String = "", message: String = "", canAct: String = ""
    ) -> [Phrase] {
        let counts = ratio.map { [String($0.numerator), String($0.denominator)] } ?? ["", ""]
        return ([kind, id, title] + counts + [rate, target, state, message, canAct]).map { Phrase($0) }
    }
}
