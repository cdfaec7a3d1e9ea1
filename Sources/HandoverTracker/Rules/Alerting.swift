import HandoverLedger
import HandoverModel
import HandoverReadiness

// Alerts (docs/decisions/0071).
extension Situation {
    /// A lead, beside the server itself, has rounds recorded; whose affair an alert is, and a lead, say that they know.
    ///
    /// - Throws: `alertNotDue`, `notAnAlert`, `alertHolds`, `alertOver`; `notLead`, `roleNotHeld`.
    func alert(_ command: AlertCommand) throws -> Ruling {
        switch command {
        case .raise(let rule, let cause):
            try requireLead()
            return try AlertRuling(view: view, definitions: definitions, now: now, findings: findings)
                .raise(rule, cause: cause)
        case .clear(let entry):
            try requireLead()
            return try AlertRuling(view: view, definitions: definitions, now: now, findings: findings).clear(entry)
        case .acknowledge(let entry, let note): return try acknowledge(entry, note: note)
        }
    }

    private func acknowledge(_ number: Int, note: String?) throws -> Ruling {
        let (row, finding) = try view.requireAlert(number)
        if !rights.contains(.lead) { try requireRole([finding.owner]) }
        let word = AlertAcknowledgement(
            entry: number, rule: row.rule, cause: row.cause, note: try optional(note, field: "note"))
        if let known = row.acknowledged { return Ruling(.alert(.acknowledged(word)), already: known) }
        if let over = row.cleared { throw Refusal.alertOver(entry: number, by: over) }
        return Ruling(.alert(.acknowledged(word)))
    }
}

/// Decides, inside the ledger's transaction, whether an alert is raised or over: for one cause there is one at a time.
struct AlertRuling {
    let view: LedgerView
    let definitions: Definitions
    let now: Instant
    /// What was found before the transaction; nil where only what a command would come to is asked.
    let findings: [AlertFinding]?

    /// - Throws: `alertNotDue`.
    func raise(_ rule: AlertRule.ID, cause: String) throws -> Ruling {
        guard let finding = findings?.first(where: { $0.rule == rule && $0.cause == cause }) else {
            throw Refusal.alertNotDue(rule: rule, cause: cause)
        }
        if let open = try view.openAlert(rule, cause: cause) {
            return Ruling(.alert(.raised(finding)), already: open)
        }
        guard try !view.isQuiet(rule, cause: cause, now: now, by: definitions.alerts) else {
            throw Refusal.alertNotDue(rule: rule, cause: cause)
        }
        return Ruling(.alert(.raised(finding)))
    }

    /// - Throws: `notAnAlert`, `alertHolds`.
    func clear(_ number: Int) throws -> Ruling {
        let (row, _) = try view.requireAlert(number)
        let clearing = AlertClearing(entry: number, rule: row.rule, cause: row.cause)
        if let over = row.cleared { return Ruling(.alert(.cleared(clearing)), already: over) }
        guard let findings, !findings.contains(where: { $0.rule == row.rule && $0.cause == row.cause }) else {
            throw Refusal.alertHolds(entry: number)
        }
        return Ruling(.alert(.cleared(clearing)))
    }
}

extension LedgerView {
    /// - Throws: `unknownEntry`, `notAnAlert`.
    fileprivate func requireAlert(_ number: Int) throws -> (AlertRow, AlertFinding) {
        guard let entry = try entry(number) else { throw Refusal.unknownEntry(number) }
        guard case .alert(.raised(let finding)) = entry.record.statement, let row = try alert(number) else {
            throw Refusal.notAnAlert(entry: number, kind: entry.record.statement.kind)
        }
        return (row, finding)
    }
}
