import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Tracker {
    /// What rules alert to, for submissions of which one raises or ends an alert; nil for any others.
    func alertFindings(for submissions: [Submission], clock: Clock) throws -> [AlertFinding]? {
        let isAsked = submissions.contains { submission in
            switch submission.command {
            case .alert(.raise), .alert(.clear): true
            default: false
            }
        }
        guard isAsked else { return nil }
        return try inquire(clock: clock) { inquiry in
            guard inquiry.history.inForce != nil else { return [] }
            return try inquiry.alertFindings(try inquiry.moment(.now))
        }
    }

    /// Records, in the server's own name, which alerts are over and which have come; nothing where nothing changed.
    ///
    /// At most `AlertRound.most` at once. Each is decided in the transaction: what another round has raised meanwhile is not
    /// raised again, and not given here.
    ///
    /// - Throws: a `LedgerError` when it could not be recorded.
    public func runAlerts(clock: Clock) async throws -> [Recorded] {
        let (round, findings) = try inquire(clock: clock) { inquiry in
            guard inquiry.history.inForce != nil else { return (AlertRound?.none, [AlertFinding]()) }
            let time = try inquiry.moment(.now)
            return (try inquiry.round(time), try inquiry.alertFindings(time))
        }
        guard let round, !round.isEmpty else { return [] }
        let commands =
            round.over.map { AlertCommand.clear(entry: $0.entry) }
            + round.due.map { AlertCommand.raise(rule: $0.rule, cause: $0.cause) }
        let decisions = try commands.map { command in
            let request = try Digest.canonical(of: Command.alert(command))
            return { @Sendable (view: LedgerView, decided: DecidedRecord) throws -> Decision in
                let now = try clock.now(in: view)
                guard let current = try histories.history(of: view).inForce else { throw Refusal.nothingApplied }
                let definitions = try cache.definitions(current.change.definitions, from: view)
                let rulings = AlertRuling(view: view, definitions: definitions, now: now, findings: findings)
                let ruling =
                    switch command {
                    case .raise(let rule, let cause): try rulings.raise(rule, cause: cause)
                    case .clear(let entry): try rulings.clear(entry)
                    case .acknowledge: throw Refusal.mayNotRecordForOthers(person: .server)
                    }
                if let already = ruling.already, let entry = try view.entry(already) { return decided.keep(entry) }
                let record = Record(
                    at: now, effective: now, by: .server, identified: .server,
                    key: "alert-\(try view.size + 1)", request: request, statement: ruling.statement)
                decided.value = record
                return .append(record, definitions: nil)
            }
        }
        return try await append(decisions).filter { !$0.receipt.wasThere }
    }

    private func inquire<Value>(clock: Clock, _ ask: (Inquiry) throws -> Value) throws -> Value {
        try ledger.read { view in
            try ask(
                Inquiry(
                    tracker: self, view: view, history: try histories.history(of: view), now: try clock.now(in: view)))
        }
    }
}
