import HandoverLedger
import HandoverModel

// Outages and maintenance (docs/decisions/0063).
extension Situation {
    /// Anybody who takes part says that a service is away, and that it is back; maintenance excuses, and takes a lead.
    ///
    /// - Throws: `inTheFuture` for an outage that has not come; `notAnOutage`, `outageEnded`, `alreadyRevoked`, `laterFirst`;
    ///   `unknownService` for one that a program reports and nobody offers, `unknownOutage` for one that it ends and nobody opened.
    func availability(_ command: AvailabilityCommand) throws -> Ruling {
        switch command {
        case .openOutage(let service, let severity, let when, let note, let extent, let source):
            return try openOutage(
                Outage(
                    service: try optional(service, field: "service"), severity: severity, when: when ?? now,
                    note: try optional(note, field: "note"), extent: extent,
                    source: try optional(source, field: "source")))
        case .closeOutage(let number, let when, let note):
            return try close(number, at: when ?? now, note: note)
        case .closeReportedOutage(let source, let when, let note):
            guard let number = try entry(reportedAs: source) else {
                throw Refusal.unknownOutage(source: source)
            }
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

    private func openOutage(_ outage: Outage) throws -> Ruling {
        var outage = outage
        if let source = outage.source {
            if let known = try entry(reportedAs: source) {
                return Ruling(.availability(.outageOpened(outage)), already: known)
            }
            // A program that watches may call anything a service, and knows no beginning of the handover.
            if let service = outage.service {
                try requireService(service)
                outage.service = definitions.offered(service)?.id.rawValue ?? service
            }
            let starts = definitions.handover.starts
            guard outage.when >= zone.start(of: starts) else {
                throw Refusal.laterFirst(from: .day(starts), to: .instant(outage.when))
            }
        }
        return Ruling(.availability(.outageOpened(outage)), effective: try effective(.instant(outage.when)))
    }

    /// The entry that opened the outage which a program reports: under the same name, also where that was taken back, or the one of
    /// the same alert that began before and lasted until then, as monitoring that was started anew counts from its own start.
    private func entry(reportedAs source: String) throws -> Int? {
        if let known = try view.outage(reportedAs: source) { return known.entry }
        guard let (alert, began) = Self.alert(of: source),
            let before = try view.lastOutage(reportedIn: "\(alert)/"..."\(source)")
        else { return nil }
        guard let ended = before.ended else { return before.entry }
        guard case .availability(.outageClosed(let end)) = try entry(ended).record.statement else { return nil }
        return began <= end.when ? before.entry : nil
    }

    /// What `AlertmanagerDesk` calls an outage: the fingerprint of an alert and when it began; nil for any other name.
    ///
    /// The beginning is in milliseconds of 13 digits, so that names of one alert stand in the order of time.
    private static func alert(of source: String) -> (fingerprint: Substring, began: Instant)? {
        let parts = source.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 13, let began = Int64(parts[1]), began > 0 else { return nil }
        return (parts[0], Instant(milliseconds: began))
    }

    private func close(_ number: Int, at when: Instant, note: String?) throws -> Ruling {
        let statement = try entry(number).record.statement
        guard case .availability(.outageOpened(let outage)) = statement, let row = try view.outage(number) else {
            throw Refusal.notAnOutage(entry: number, kind: statement.kind)
        }
        if row.revoked != nil { throw Refusal.alreadyRevoked(entry: number) }
        if let end = row.ended { throw Refusal.outageEnded(entry: number, by: end) }
        guard when >= outage.when else { throw Refusal.laterFirst(from: .instant(outage.when), to: .instant(when)) }
        let end = OutageEnd(entry: number, when: when, note: try optional(note, field: "note"))
        return Ruling(.availability(.outageClosed(end)), effective: try effective(.instant(when)))
    }
}

extension Definitions {
    /// What the catalogue offers under an id or a title.
    fileprivate func offered(_ name: String) -> OfferedService? {
        catalogue.first { $0.id.rawValue == name } ?? catalogue.first { $0.title.texts.values.contains(name) }
    }
}
