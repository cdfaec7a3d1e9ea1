import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// The certificate of the acceptance that all have signed, with the definitions it was signed on.
    ///
    /// - Throws: `notAccepted`.
    func certificate() throws -> Reply {
        guard let current = AcceptanceRecord(try statements()).current, current.stage == .accepted else {
            throw Refusal.notAccepted
        }
        let definitions = try tracker.cache.definitions(current.statement.definitions, from: view)
        return try reply(.certificate(try Certificate(current, in: view)), definitions)
    }
}

extension Certificate {
    /// - Throws: `LedgerError.noSuchEntry` for a signature that is not in the ledger.
    init(_ stated: AcceptanceState.Stated, in view: LedgerView) throws {
        let signatures = try stated.signatures.map { signature in
            guard let entry = try view.entry(signature.entry), let leaf = try view.leaf(signature.entry) else {
                throw LedgerError.noSuchEntry(signature.entry)
            }
            return Signature(
                key: signature.key, person: signature.person, at: signature.at, identified: entry.record.identified,
                entry: signature.entry, leaf: leaf)
        }
        let size = signatures.map(\.entry).max() ?? stated.entry
        self.init(
            entry: stated.entry, statement: stated.statement, signatures: signatures.sorted { $0.key < $1.key },
            size: size, root: try view.root(of: size), isDemonstration: try view.isDemonstration)
    }
}
