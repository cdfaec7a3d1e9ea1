import HandoverLedger
import HandoverModel
import HandoverReadiness

/// What a report on the support says of a period that is over.
struct ReportLook: Sendable {
    var content: Digest
    /// The last entry that it counts.
    var through: Int
}

// The approval of reports (docs/decisions/0072).
extension Situation {
    /// A director of the receiving team approves what the report of a period says, as it was worked out before the transaction.
    ///
    /// - Throws: `mayNotApproveReports`; `periodNotOver`; `reportChanged` where it says something else than was seen;
    ///   `reportStands` where it is approved and says the same.
    func approveReport(_ period: SupportPeriod, seen: Digest?) throws -> Ruling {
        let allowed = SupportApproval.Given.allowed(definitions, on: today)
        guard allowed.contains(person.id) else {
            throw Refusal.mayNotApproveReports(person: person.id, allowed: allowed)
        }
        guard period.last < today else { throw Refusal.periodNotOver(period) }
        guard let look = reports[period] else {
            // Only whether it may be approved is asked: what it says is not worked out for that.
            return Ruling(
                .reportApproved(
                    ReportApproval(period: period, content: seen ?? definitions.digest, through: try view.size)))
        }
        if let seen, seen != look.content { throw Refusal.reportChanged(period) }
        if let given = SupportApproval.Given(of: period, in: try statements()), given.fact.content == look.content {
            throw Refusal.reportStands(period, entry: given.entry)
        }
        return Ruling(
            .reportApproved(ReportApproval(period: period, content: look.content, through: look.through)))
    }
}

extension Tracker {
    /// What the reports that are to be approved say, by all that is recorded.
    ///
    /// Worked out before the transaction, so that nobody waits for it; what is recorded meanwhile counts in none of them, as their
    /// `through` says. Nothing is worked out for who may not approve: the rules refuse it afterwards.
    func reportLooks(for submissions: [Submission], clock: Clock) throws -> [SupportPeriod: ReportLook] {
        var wanted: [SupportPeriod: Person.ID] = [:]
        for submission in submissions {
            if case .approveReport(let period, _) = submission.command { wanted[period] = submission.by }
        }
        guard !wanted.isEmpty else { return [:] }
        return try ledger.read { view in
            let now = try clock.now(in: view)
            let history = try histories.history(of: view)
            guard history.inForce != nil else { return [:] }
            let inquiry = Inquiry(tracker: self, view: view, history: history, now: now)
            let definitions = try inquiry.current()
            let day = definitions.handover.zone.day(of: now)
            var looks: [SupportPeriod: ReportLook] = [:]
            for (period, person) in wanted
            where period.last < day && SupportApproval.Given.allowed(definitions, on: day).contains(person) {
                let report = try inquiry.support(SupportReportQuery(period: period), try inquiry.moment(.now))
                looks[period] = ReportLook(content: try report.contentDigest(), through: try view.size)
            }
            return looks
        }
    }
}

extension SupportReport {
    /// The SHA-256 of the canonical JSON of what it says.
    func contentDigest() throws -> Digest { try .canonical(of: SupportContent(self)) }
}
