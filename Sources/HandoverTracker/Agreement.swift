import HandoverDefinitions
import HandoverLedger
public import HandoverModel

extension Tracker {
    /// What somebody says who agrees to definitions that were put forward, made of what the ledger keeps of them: nobody
    /// needs the files to agree.
    ///
    /// Telephone numbers and mail addresses are in none of it, as in nothing that is recorded.
    ///
    /// - Throws: `Refusal.unknownEntry` for an entry that puts nothing forward; a `LedgerError`.
    public func agreement(to entry: Int) throws -> Command {
        try ledger.read { view in
            guard case .definitionsProposed(let change)? = try view.entry(entry)?.record.statement else {
                throw Refusal.unknownEntry(entry)
            }
            guard let recorded = try view.definitions(change.definitions) else {
                throw LedgerError.definitionsMissing(change.definitions)
            }
            guard let files = WorkspaceFiles(recorded: recorded) else {
                throw LedgerError.definitionsUnreadable(change.definitions)
            }
            return .apply(
                ApplyCommand(
                    files: files.texts, replaces: change.replaces, editorial: (change.editorial ?? []).map(\.item)))
        }
    }
}
