import HandoverLedger
import HandoverModel
import HandoverReadiness

// What an acceptance is stated on and checked by: the same rules inside a transaction and over an export.
extension AskedTime {
    /// An instant with everything that was recorded before it.
    ///
    /// `through`: The last entry that counts; nil for all there are.
    init(_ asOf: Instant, definitions: Definitions, through: Int? = nil) {
        self.init(
            asOf: asOf, day: definitions.handover.zone.day(of: asOf), knownAt: nil, through: through,
            definitions: definitions)
    }

    func readiness(in view: LedgerView, of part: LedgerPart, statements: KeptStatements) throws -> Readiness {
        Readiness.of(definitions, facts: try facts(of: view, part, statements: statements), asOf: asOf)
    }

    /// - Throws: `LedgerError.damaged` when the ledger has no root.
    func statement(of readiness: Readiness, in view: LedgerView, of part: LedgerPart) throws -> AcceptanceStatement {
        let rows = try rows(of: readiness.measures, in: view, of: part)
        guard let statement = AcceptanceStatement(readiness, definitions: definitions, rows: rows) else {
            throw LedgerError.damaged(detail: "tree")
        }
        return statement
    }

    /// The digest of the tasks that each measure counted one by one: independence alone has a window of tasks.
    private func rows(
        of measures: [Measure], in view: LedgerView, of part: LedgerPart
    ) throws -> [MeasureID: Digest] {
        var rows: [MeasureID: Digest] = [:]
        for measure in measures where measure.id == .independence {
            guard let window = measure.window else { continue }
            rows[measure.id] = try view.windowDigest(closed: window.first...window.last, asOf: day, of: part).rows
        }
        return rows
    }
}
