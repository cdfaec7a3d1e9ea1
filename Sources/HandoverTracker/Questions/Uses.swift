import HandoverLedger
import HandoverModel
import HandoverReadiness

extension LedgerView {
    /// When people used capabilities on their own, as of the end of a day, with the earlier uses that validity hangs on.
    ///
    /// `instant`: As of which the statements are taken; on `day`, in the handover's zone.
    func uses(
        asOf instant: Instant, on day: Day, of part: LedgerPart = .whole, definitions: Definitions, statements: [Entry]
    ) throws -> [CapabilityUse] {
        let uses = try lastUses(asOf: day, of: part)
        return try completing(uses, asOf: instant, on: day, of: part, definitions, statements)
    }

    /// The same of some people and capabilities, as of the end of a day.
    func uses(
        of pairs: [AssessedPair], on day: Day, of part: LedgerPart, definitions: Definitions,
        statements: [Entry]
    ) throws -> [CapabilityUse] {
        let uses = try pairs.map { try lastUse(of: $0.capability, by: $0.person, asOf: day, of: part) }
        let end = definitions.handover.zone.end(of: day)
        return try completing(uses, asOf: end, on: day, of: part, definitions, statements)
    }

    private func completing(
        _ uses: [CapabilityUse], asOf instant: Instant, on day: Day, of part: LedgerPart, _ definitions: Definitions,
        _ statements: [Entry]
    ) throws -> [CapabilityUse] {
        try Readiness.completing(uses, definitions: definitions, statements: statements, asOf: instant) { query in
            try lastUse(
                of: query.capability, by: query.person, withDrills: query.countsDrills, onOrBefore: query.through,
                asOf: day, of: part)
        }
    }
}
