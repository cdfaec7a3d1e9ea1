import HandoverModel

/// Compares what independence is judged by beside its rate.
func compareJudgement(_ old: IndependenceRule, _ new: IndependenceRule, _ fields: inout FieldChanges) {
    // Another mix can flatter the rate that it standardises, in either direction.
    fields.compare(.mix, words: texts(of: old.mix), texts(of: new.mix)) { before, _ in !before.isEmpty }
    fields.compare(.variety, words: old.variety.map(text), new.variety.map(text)) { _, _ in
        old.variety.contains { demand in
            (new.variety.first { $0.kind == demand.kind }?.atLeast ?? 0) < demand.atLeast
        }
    }
    fields.compare(floor: .floorTasks, old.floors?.tasks ?? 0, new.floors?.tasks ?? 0)
    fields.compare(floor: .floorNewest, old.floors?.ofLastFive ?? 0, new.floors?.ofLastFive ?? 0)
    fields.compare(floor: .floorPeople, old.floors?.people ?? 0, new.floors?.people ?? 0)
    fields.compare(floor: .floorSevere, old.floors?.severe ?? 0, new.floors?.severe ?? 0)
}

/// `P1 13%` for each severity with a share.
private func texts(of mix: ReferenceMix?) -> [String] {
    mix?.shares.map { severity, share in
        let digits = String(share % 10_000 + 10_000).dropFirst()
        let fraction = digits.reversed().drop { $0 == "0" }.reversed()
        return "\(severity.rawValue) \(share / 10_000)\(fraction.isEmpty ? "" : "." + String(fraction))%"
    } ?? []
}

/// `severity P1: 3`.
private func text(_ demand: VarietyDemand) -> String { "\(demand.kind): \(demand.atLeast)" }
