import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// What floors are judged by; nothing where independence has no target or floors are off.
    func floorFigures(_ time: AskedTime, of part: LedgerPart) throws -> FloorFigures {
        let definitions = time.definitions
        guard definitions.targets[.independence] != nil, let rule = definitions.independence.floors else {
            return FloorFigures()
        }
        var figures = FloorFigures()
        let critical = definitions.capabilities.filter(\.isCritical)
        if !critical.isEmpty {
            let ever = try view.tally(.capability, closed: Day(number: -1_000_000)...time.day, asOf: time.day, of: part)
            figures.independent = ever.keyed { Capability.ID($0) }.mapValues(\.independent)
        }
        for capability in critical {
            figures.newest[capability.id] = try view.newestResults(
                of: capability.id, limit: FloorFigures.newest, asOf: time.day, through: part.last)
            guard capability.drillsCount else { continue }
            let drills = try view.passedDrills(of: capability.id, asOf: time.day, through: part.last)
            if !drills.isEmpty { figures.drilled.insert(capability.id) }
        }
        for severity in FloorFigures.severities where rule.severe > 0 {
            figures.severe[severity] = try view.newestResults(
                of: severity, limit: rule.severe, asOf: time.day, through: part.last)
            figures.drills[severity] = try view.passedDrills(of: severity, asOf: time.day, through: part.last)
                .compactMap { drill in
                    drill.closed.map {
                        FloorFigures.Drill(
                            closed: $0.earliest(in: definitions.handover.zone), isConfirmed: drill.review != .open)
                    }
                }
        }
        return figures
    }

    /// Passed drills of P0 and P1 on which only an assessor's word is missing, and this person may give it.
    func drillsToConfirm(by person: Person, _ time: AskedTime) throws -> [TaskRecord.ID] {
        let definitions = time.definitions
        return try readiness(time).demands.compactMap { demand in
            guard case .severe(let severity) = demand.kind, demand.drill == .unconfirmed else { return nil }
            let drills = try view.passedDrills(of: severity, asOf: time.day)
            guard let drill = drills.first, drill.review == .open, drill.recordedBy != person.id,
                !drill.hasWorker(person.id)
            else { return nil }
            let roles = drill.capability.flatMap(definitions.capability)?.assessedBy ?? []
            return definitions.mayAssess(person, roles: roles, on: time.day) ? drill.id : nil
        }
    }
}
