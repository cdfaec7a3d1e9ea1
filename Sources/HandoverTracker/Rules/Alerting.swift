import HandoverLedger
import HandoverModel
import HandoverReadiness

// Alerts (docs/decisions/0071).
extension Situation {
    /// A lead, beside the server itself, has rounds recorded; whose affair an alert is, and a lead of that team, say that they know.
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
        try requireOwner(finding.owner)
        let word = AlertAcknowledgement(
            entry: number, rule: row.rule, cause: row.cause, note: try optional(note, field: "note"))
        if let known = row.acknowledged { return Ruling(.alert(.acknowledged(word)), already: known) }
        if let over = row.cleared { throw Refusal.alertOver(entry: number, by: over) }
        return Ruling(.alert(.acknowledged(word)))
    }
}

extension Situation {
    /// Whoever holds the role, or leads its team: the other team's word would quieten what it does not see to.
    ///
    /// - Throws: `roleNotHeld`, naming both.
    private func requireOwner(_ owner: TeamRole) throws {
        if holds(owner) || person.side == owner.side && rights.contains(.lead) { return }
        let holders = definitions.holders(of: owner, on: today) + leads(of: owner.side)
        throw Refusal.roleNotHeld(person: person.id, needed: [owner], holders: holders.map(\.id).firstOfEach())
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
        guard try !view.isQuiet(finding, now: now, by: definitions.alerts) else {
            throw Refusal.alertNotDue(rule: rule, cause: cause)
        }
        return Ruling(.alert(.raised(finding)))
    }

    /// - Throws: `notAnAlert`, `alertHolds`.
    func clear(_ number: Int) throws -> Ruling {
        let (row, raised) = try view.requireAlert(number)
        let clearing = AlertClearing(entry: number, rule: row.rule, cause: row.cause)
        if let over = row.cleared { return Ruling(.alert(.cleared(clearing)), already: over) }
        let holds = findings?.contains {
            $0.rule == row.rule && $0.cause == row.cause && $0.says(asMuchAs: raised)
        }
        guard holds == false else {
            throw Refusal.alertHolds(entry: number)
        }
        return Ruling(.alert(.cleared(clearing)))
    }
}

extension LedgerView {
    /// Whether an alert that says as much was over so short a while ago that it is not raised again.
    ///
    /// Each outage is a cause of its own: one that comes soon after another of the same service is quiet, too.
    func isQuiet(_ finding: AlertFinding, now: Instant, by rules: AlertRules?) throws -> Bool {
        guard let quiet = rules?[finding.rule]?.quiet else { return false }
        let over = try overAlerts(of: finding.rule, since: now.adding(milliseconds: -quiet.milliseconds))
        return try over.contains { number in
            let (row, raised) = try requireAlert(number)
            return (row.cause == finding.cause || finding.isOfTheService(of: raised)) && finding.says(asMuchAs: raised)
        }
    }

    /// - Throws: `unknownEntry`, `notAnAlert`.
    fileprivate func requireAlert(_ number: Int) throws -> (AlertRow, AlertFinding) {
        guard let entry = try entry(number) else { throw Refusal.unknownEntry(number) }
        guard case .alert(.raised(let finding)) = entry.record.statement, let row = try alert(number) else {
            throw Refusal.notAnAlert(entry: number, kind: entry.record.statement.kind)
        }
        return (row, finding)
    }
}

extension AlertFinding {
    /// Whether both are about outages of one service.
    fileprivate func isOfTheService(of other: AlertFinding) -> Bool {
        guard case .outage(_, let service, _) = about, case .outage(_, let before, _) = other.about else {
            return false
        }
        return service == before
    }
}
