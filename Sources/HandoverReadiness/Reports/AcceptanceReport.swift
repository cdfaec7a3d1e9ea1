public import HandoverModel

/// What was stated and signed of the handover as a whole, and what became of it since.
public struct AcceptanceReport: Hashable, Sendable, Codable {
    /// With the statement, its conditions and the rounds as of the report's time.
    public var readiness: Readiness
    /// Those of the newest statement that stand, in the order in which they were given.
    public var signatures: [Signature]
    /// What became of this statement and those before it.
    public var steps: [AcceptanceStep]
    /// From what was stated, as it was known then; nil where no statement waits for signatures or was accepted.
    public var since: Difference?

    public struct Signature: Hashable, Sendable, Codable {
        public var signature: AcceptanceState.Signature
        /// How its author was known; nil for an entry that is not there.
        public var identified: Identification?

        public init(signature: AcceptanceState.Signature, identified: Identification?) {
            self.signature = signature
            self.identified = identified
        }
    }

    /// `statements`: Those that count.
    public init(_ readiness: Readiness, statements: [Entry], since: Difference?) {
        self.readiness = readiness
        let signed = readiness.acceptance.current?.signatures ?? []
        signatures = signed.map { signature in
            Signature(
                signature: signature,
                identified: statements.first { $0.number == signature.entry }?.record.identified)
        }
        steps = AcceptanceRecord(statements.filter { $0.record.effective <= readiness.asOf }).steps
        self.since = since
    }

    /// The statement that waits for signatures or was accepted; nil where there is none.
    public var statement: AcceptanceStatement? {
        guard let current = readiness.acceptance.current else { return nil }
        return switch current.stage {
        case .stated, .accepted: current.statement
        case .declined, .withdrawn, .overtaken: nil
        }
    }

    /// Everything that did not hold when the handover was checked again.
    public var dips: [RoundDips.Dip] { RoundDips(readiness.acceptance.rounds).all }
}
