public import HandoverModel

/// Whether a director approved a report on the support of a period that is over, and whether it still says what it said then.
public struct SupportApproval: Hashable, Sendable, Codable {
    public struct Given: Hashable, Sendable, Codable {
        public var entry: Int
        public var by: Person.ID
        public var at: Instant
        public var fact: ReportApproval

        public init(entry: Int, by: Person.ID, at: Instant, fact: ReportApproval) {
            self.entry = entry
            self.by = by
            self.at = at
            self.fact = fact
        }
    }

    /// Of what the report says now, by the entries that it counts.
    public var content: Digest
    /// The newest that was not taken back; nil where there is none.
    public var given: Given?

    public init(content: Digest, given: Given?) {
        self.content = content
        self.given = given
    }

    /// Whether what was approved says something else by now.
    public var differs: Bool { given.map { $0.fact.content != content } ?? false }
}

extension SupportApproval.Given {
    /// The newest approval of a period that was not taken back.
    ///
    /// `statements`: In the ledger's order, of which other kinds are passed over. An approval comes after the period's end, so
    /// that all that are recorded count, whatever time the report is of.
    public init?(of period: SupportPeriod, in statements: [Entry]) {
        var revoked: Set<Int> = []
        for entry in statements.reversed() {
            switch entry.record.statement {
            case .revoked(let revocation): revoked.insert(revocation.entry)
            case .reportApproved(let fact) where fact.period == period && !revoked.contains(entry.number):
                self.init(entry: entry.number, by: entry.record.by, at: entry.record.at, fact: fact)
                return
            default: break
            }
        }
        return nil
    }

    /// Who may approve a report on a day: the directors of the receiving team, in the order of the definitions.
    public static func allowed(_ definitions: Definitions, on day: Day) -> [Person.ID] {
        AcceptanceSigners(definitions, on: day).holders(of: .receivingDirector)
    }
}
