internal import HandoverModel
internal import HandoverReadiness

/// Coverage as rows of one table, for spreadsheets: a row for each capability and person, one for a capability that nobody
/// of those who may be seen has to do with.
enum CapabilityRows {
    private static let columns = [
        "capability", "title", "critical", "have", "need", "coverage", "person", "required", "state", "level",
        "assessed_on", "age_days", "entry", "last_use", "carried_by", "holds_until", "used_until", "ending",
        "self_level", "self_gap", "talk",
    ]

    static func table(_ readiness: Readiness, _ capabilities: [CapabilityCoverage], _ names: Names) -> ReportTable {
        let people = names.isAnonymous ? [] : readiness.people
        let rows = capabilities.flatMap { capability -> [[String]] in
            let head = [
                capability.id.rawValue, names.capabilityTitle(capability.id), String(capability.isCritical),
                String(capability.have), String(capability.need), capability.state.rawValue,
            ]
            let cells = people.flatMap { person in
                person.capabilities.filter { $0.capability == capability.id }.map { own in
                    head + [person.person.rawValue] + row(own, readiness.day)
                }
            }
            return cells.isEmpty ? [head + columns.dropFirst(head.count).map { _ in "" }] : cells
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }

    private static func row(_ own: PersonCapability, _ day: Day) -> [String] {
        func text(_ day: Day?) -> String { day?.description ?? "" }
        func text(_ number: Int?) -> String { number.map { String($0) } ?? "" }
        return [
            String(own.isRequired), own.state.rawValue, own.level?.name ?? "", text(own.assessed),
            text(own.age(on: day)),
            text(own.entry), text(own.lastUse), text(own.carriedBy), text(own.holdsUntil), text(own.usedUntil),
            String(own.isEnding), own.selfLevel?.name ?? "", text(own.selfGap), String(own.shouldTalk),
        ]
    }
}
