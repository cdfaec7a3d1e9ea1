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
        try Readiness.completing(
            try lastUses(asOf: day, of: part), definitions: definitions, statements: statements, asOf: instant
        ) { query in
            try lastUse(
                of: query.capability, by: query.person, withDrills: query.countsDrills, onOrBefore: query.through,
                asOf: day, of: part)
        }
    }
}
