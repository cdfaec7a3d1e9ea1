import HandoverLedger
import HandoverModel

// Outages and maintenance (docs/decisions/0063).
extension Situation {
    /// Anybody who takes part says that a service is away, and that it is back; maintenance excuses, and takes a lead.
    ///
    /// - Throws: `inTheFuture` for an outage that has not come; `notAnOutage`, `outageEnded`, `alreadyRevoked`, `laterFirst`.
    func availability(_ command: AvailabilityCommand) throws -> Ruling {
        switch command {
        case .openOutage(let service, let severity, let when, let note):
            let when = when ?? now
            let outage = Outage(
                service: try optional(service, field: "service"), severity: severity, when: when,
                note: try optional(note, field: "note"))
            return Ruling(.availability(.outageOpened(outage)), effective: try effective(.instant(when)))
        case .closeOutage(let number, let when, let note):
            return try close(number, at: when ?? now, note: note)
        case .planMaintenance(let service, let start, let end, let note):
            try requireLead()
            guard start < end else { throw Refusal.laterFirst(from: .instant(start), to: .instant(end)) }
            let window = Maintenance(
                service: try optional(service, field: "service"), start: start, end: end,
                note: try optional(note, field: "note"))
            return Ruling(.availability(.maintenancePlanned(window)))
        }
    }

    private func close(_ number: Int, at when: Instant, note: String?) throws -> Ruling {
        let statement = try entry(number).record.statement
        guard case .availability(.outageOpened(let outage)) = statement else {
            throw Refusal.notAnOutage(entry: number, kind: statement.kind)
        }
        var revoked: Set<Int> = []
        var ended: [Int] = []
        for entry in try view.entries(about: .handover) {
            switch entry.record.statement {
            case .revoked(let revocation): revoked.insert(revocation.entry)
            case .availability(.outageClosed(let end)) where end.entry == number: ended.append(entry.number)
            default: break
            }
        }
        if revoked.contains(number) { throw Refusal.alreadyRevoked(entry: number) }
        if let end = ended.first(where: { !revoked.contains($0) }) {
            throw Refusal.outageEnded(entry: number, by: end)
        }
        guard when >= outage.when else { throw Refusal.laterFirst(from: .instant(outage.when), to: .instant(when)) }
        let end = OutageEnd(entry: number, when: when, note: try optional(note, field: "note"))
        return Ruling(.availability(.outageClosed(end)), effective: try effective(.instant(when)))
    }
}
