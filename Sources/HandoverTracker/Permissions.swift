import HandoverLedger
public import HandoverModel

/// What a command would come to, by the rules that decide it.
extension Tracker {
    /// Why each command would be refused if this person gave it now; nil for one that would be recorded.
    ///
    /// Read from one state of the ledger; records nothing, and keeps nobody waiting.
    ///
    /// - Throws: `Refusal` for somebody who may give none at all; a `LedgerError` when the ledger cannot be read.
    public func refusals(of commands: [Command], by person: Person.ID, clock: Clock) throws -> [Refusal?] {
        try ledger.read { view in
            let now = try clock.now(in: view)
            let situation = try situation(view, at: now, by: person)
            return try commands.map { command in
                do {
                    _ = try situation.ruling(on: command)
                    return nil
                } catch let refusal as Refusal {
                    return refusal
                }
            }
        }
    }
}
