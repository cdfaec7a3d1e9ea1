import Crypto
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
        let rows = try rows(of: readiness, in: view, of: part)
        guard let statement = AcceptanceStatement(readiness, definitions: definitions, rows: rows) else {
            throw LedgerError.damaged(detail: "tree")
        }
        return statement
    }

    /// The digest of what each measure counted one by one; of what is not measured here, that of nothing.
    private func rows(
        of readiness: Readiness, in view: LedgerView, of part: LedgerPart
    ) throws -> [MeasureID: HandoverModel.Digest] {
        var rows: [MeasureID: HandoverModel.Digest] = [:]
        for measure in readiness.measures {
            switch measure.id {
            case .independence:
                rows[measure.id] = try measure.window.map { window in
                    try view.windowDigest(closed: window.first...window.last, asOf: day, of: part).rows
                }
            case .assessedIndependence: rows[measure.id] = try .ofLines(readiness.assessedRows)
            case .documentsUpToDate: rows[measure.id] = try .ofLines(readiness.changes.rows)
            case .responseOnTime, .resolvedOnTime, .resolved, .resolvedFirstTime, .satisfaction, .availability,
                .knowledgeBaseCoverage:
                rows[measure.id] = try .ofLines([AssessedRow]())
            }
        }
        return rows
    }
}

extension AcceptanceStatement {
    /// The same without the digests that another statement of an older program does not have: of measures that have no
    /// window, it had none.
    func withRows(as other: AcceptanceStatement) -> AcceptanceStatement {
        let without = other.measures.filter { $0.rows == nil && $0.measure != .independence }.map(\.measure)
        var statement = self
        for place in statement.measures.indices where without.contains(statement.measures[place].measure) {
            statement.measures[place].rows = nil
        }
        return statement
    }
}

extension HandoverModel.Digest {
    /// The SHA-256 of values as lines of canonical JSON, each ended by a line feed.
    fileprivate static func ofLines(_ values: [some Encodable]) throws -> Self {
        var hash = SHA256()
        for value in values {
            hash.update(data: try CanonicalJSON.encode(value))
            hash.update(data: [UInt8(ascii: "\n")])
        }
        return Self(bytes: hash.finalize())
    }
}
