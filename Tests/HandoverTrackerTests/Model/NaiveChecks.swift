import HandoverModel

extension NaiveModel {
    /// The newest run of the item's check, where it has one: when, and whether it passed.
    private func newestRun(_ item: Item.ID) -> (number: Int, day: Day, passed: Bool)? {
        let runs = facts(about: .item(item)).filter { if case .runCheck = $0.command { true } else { false } }
        return runs.last.map { ($0.number, Office.zone.day(of: $0.at), $0.passed) }
    }

    func hasFailedCheck(_ item: Item.ID) -> Bool { newestRun(item)?.passed == false }

    /// A pass that still counts as a piece of evidence, which it does as long as evidence and the check itself last.
    func hasCheckEvidence(_ item: Item.ID) -> Bool {
        let thing = Universe.thing(item, definitions.variant)
        guard let run = newestRun(item), run.passed, thing.kinds.contains(.check) else { return false }
        let days = [thing.checkDays, thing.evidenceDays].compactMap { $0 }.min() ?? 0
        return today <= run.day.adding(days: days)
    }

    /// The entry that says already what a run would find.
    func alreadyRun(_ item: Item.ID) -> Int? {
        guard let run = newestRun(item), run.passed == isCovered("deploying") else { return nil }
        let days = Universe.thing(item, definitions.variant).checkDays ?? 0
        return !run.passed || today <= run.day.adding(days: days / 2) ? run.number : nil
    }

    func runningCheck(_ item: Item.ID, by: Person.ID) -> Set<String> {
        refusals([
            ("noCheck", Universe.thing(item, definitions.variant).checkDays == nil),
            ("roleNotHeld", !hasPart(in: item, by)),
        ])
    }
}
