import HandoverLedger
import HandoverModel

// Outages and maintenance (docs/decisions/0063).
extension Situation {
    /// Anybody who takes part says that a service is away, and that it is back; maintenance excuses, and takes a lead.
    ///
    /// - Throws: `inTheFuture` for an outage that has not come; `notAnOutage`, `outageEnded`, `alreadyRevoked`, `laterFirst`;
    ///   `unknownService` for one that a program reports and nobody offers.
    func availability(_ command: AvailabilityCommand) throws -> Ruling {
        switch command {
        case .openOutage(let service, let severity, let when, let note, let extent, let source):
            let when = when ?? now
            let outage = Outage(
                service: try optional(service, field: "service"), severity: severity, when: when,
                note: try optional(note, field: "note"), extent: extent,
                source: try optional(source, field: "source"))
            if let known = try entry(reportedAs: outage.source) {
                return Ruling(.availability(.outageOpened(outage)), already: known)
            }
            // A program that watches may call anything a service.
            if outage.source != nil, let service = outage.service { try requireService(service) }
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

    /// The entry that opened the outage of a source, also where that was taken back; nil where none did.
    private func entry(reportedAs source: String?) throws -> Int? {
        guard let source else { return nil }
        return try statements().first { entry in
            if case .availability(.outageOpened(let outage)) = entry.record.statement {
                outage.source == source
            } else {
                false
            }
        }?.number
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
