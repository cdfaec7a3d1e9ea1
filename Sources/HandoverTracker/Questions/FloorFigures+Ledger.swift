import HandoverLedger
import HandoverModel
import HandoverReadiness

extension AskedTime {
    /// What floors are judged by; nothing where independence has no target or floors are off.
    func floorFigures(in view: LedgerView, of part: LedgerPart) throws -> FloorFigures {
        guard definitions.targets[.independence] != nil, let rule = definitions.independence.floors else {
            return FloorFigures()
        }
        var figures = FloorFigures()
        let critical = definitions.capabilities.filter(\.isCritical)
        if !critical.isEmpty {
            let ever = try view.tally(.capability, closed: Day(number: -1_000_000)...day, asOf: day, of: part)
            figures.independent = ever.keyed { Capability.ID($0) }.mapValues(\.independent)
        }
        for capability in critical {
            figures.newest[capability.id] = try view.newestResults(
                capability.id, limit: FloorFigures.newest, asOf: day, of: part)
            guard capability.drillsCount else { continue }
            let drills = try view.passedDrills(capability.id, asOf: day, of: part)
            if !drills.isEmpty { figures.drilled.insert(capability.id) }
        }
        for severity in FloorFigures.severities where rule.severe > 0 {
            figures.severe[severity] = try view.newestResults(
                severity, limit: rule.severe, asOf: day, of: part)
            figures.drills[severity] = try view.passedDrills(severity, asOf: day, of: part)
                .compactMap { drill in
                    drill.closed.map {
                        FloorFigures.Drill(
                            closed: $0.earliest(in: definitions.handover.zone), isConfirmed: drill.review != .open)
                    }
                }
        }
        return figures
    }

    /// How many tasks of the window were done independently and came out of hours; nil where the variety rule asks for none.
    func outOfHours(in view: LedgerView, of part: LedgerPart) throws -> Int? {
        guard definitions.independence.variety.contains(where: { $0.kind == .outOfHours }) else { return nil }
        return try view.independentTasks(closed: window, asOf: day, of: part, openedIn: definitions.outOfHours)
    }
}

extension Definitions {
    /// When nobody works by the working calendar.
    var outOfHours: OutOfHours { OutOfHours(calendar, in: handover.zone) }
}

extension Inquiry {
    /// Passed drills of P0 and P1 on which only an assessor's word is missing, and this person may give it.
    func drillsToConfirm(by person: Person, _ time: AskedTime) throws -> [TaskRecord.ID] {
        let definitions = time.definitions
        let part = try part(time)
        return try readiness(time).demands.compactMap { demand in
            guard case .severe(let severity) = demand.kind, demand.drill == .unconfirmed else { return nil }
            let drills = try view.passedDrills(severity, asOf: time.day, of: part)
            guard let drill = drills.first, drill.review == .open, drill.recordedBy != person.id,
                !drill.hasWorker(person.id)
            else { return nil }
            let roles = drill.capability.flatMap(definitions.capability)?.assessedBy ?? []
            return definitions.mayAssess(person, roles: roles, on: time.day) ? drill.id : nil
        }
    }
}
